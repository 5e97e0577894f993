package org.duban.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how a check item came to say what it says. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CheckItemHistory {

    private static final Set<String> MADE = Set.of(CheckItemService.PUBLISHED, CheckItemService.REVISED);

    private final JdbcClient jdbc;
    private final ActivityLog log;

    /** All revisions of the item of which this is one, the latest first. */
    public List<Revision> of(CheckItemRow item) {
        var rows = jdbc.sql(StandardCatalogue.ITEMS + """
                         where i.standard_id = :standard and i.code = :code order by i.revision desc
                        """)
                .param("standard", item.standardId())
                .param("code", item.code())
                .query(CheckItemRow.class)
                .list();
        var makers = new HashMap<Object, String>();
        log.of(item.standardId()).stream()
                .filter(activity -> MADE.contains(activity.event()))
                .filter(activity -> item.code().equals(activity.detail().get("code")))
                .forEach(activity -> makers.put(activity.detail().get("revision"), activity.actorName()));
        return Revision.history(rows, makers::get);
    }
}
