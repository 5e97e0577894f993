package org.duban.ranking.consequence;

import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts on record what becomes of consequences, and tells the unit that is concerned. */
@Component
@RequiredArgsConstructor
class ConsequenceNews {

    private final ActivityLog log;
    private final Announcements announcements;
    private final JdbcClient jdbc;

    void record(Consequence consequence, String event, Map<String, String> detail) {
        log.record(SubjectKind.CONSEQUENCE, consequence.getId().value(), event, detail);
    }

    void recordAndTell(Consequence consequence, String event, Map<String, String> detail) {
        record(consequence, event, detail);
        announcements.announce(
                SubjectKind.CONSEQUENCE,
                consequence.getId().value(),
                event,
                consequence.getCampaignId().value(),
                title(consequence),
                detail,
                Set.of(
                        Audience.unit(consequence.getUnitId().value()),
                        Audience.role("LEADER"),
                        Audience.role("SUPERVISOR")));
    }

    /** As everything else that is due is named; a deduction, for which nothing is due, by its unit. */
    private String title(Consequence consequence) {
        return jdbc.sql("""
                        select coalesce(d.title, '财政扣款 · ' || u.name)
                        from ranking_consequence c join unit u using (unit_id)
                        left join due_subject d on d.kind = 'CONSEQUENCE' and d.subject_id = c.consequence_id
                        where c.consequence_id = :id
                        """)
                .param("id", consequence.getId().value())
                .query(String.class)
                .single();
    }
}
