package org.duban.ranking.objection;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.ranking.EditionId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads objections. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ObjectionReader {

    private static final String ROWS = """
            select o.objection_id as id, o.edition_id, o.unit_id, s.unit_name, o.line, o.reason, o.state, o.raised_at,
                   a.display_name as raised_by_name, o.comment, o.ruled_at, r.display_name as ruled_by_name, o.version
            from ranking_objection o join ranking_standing s using (edition_id, unit_id)
            join account a on a.account_id = o.raised_by
            left join account r on r.account_id = o.ruled_by
            """;

    private final JdbcClient jdbc;

    /** Of one unit, or of all; the oldest first. */
    public List<ObjectionRow> of(EditionId edition, @Nullable UnitId unit) {
        return jdbc.sql(ROWS + """
                         where o.edition_id = :edition and (cast(:unit as uuid) is null or o.unit_id = :unit)
                         order by o.raised_at
                        """)
                .param("edition", edition.value())
                .param("unit", unit == null ? null : unit.value())
                .query(ObjectionRow.class)
                .list();
    }

    /** Those on which nobody has ruled, of all editions; the oldest first. */
    public List<ObjectionRow> pending(int limit) {
        return jdbc.sql(ROWS + " where o.state = 'PENDING' order by o.raised_at limit :limit")
                .param("limit", limit)
                .query(ObjectionRow.class)
                .list();
    }
}
