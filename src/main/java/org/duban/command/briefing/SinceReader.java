package org.duban.command.briefing;

import static org.duban.shared.Instants.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what happened in campaigns since an instant, in one statement. */
@Component
@RequiredArgsConstructor
class SinceReader {

    private static final String SQL = """
            with found as (
                select f.severity, f.place_text, f.found_at from finding f
                where f.campaign_id = any(:campaigns) and f.found_at >= :since and f.state not in ('DRAFT', 'WITHDRAWN')
            ), late as (
                select d.subject_kind, d.unit_id from deadline d
                where d.campaign_id = any(:campaigns) and d.due_at >= :since and d.due_at <= :now
                  and d.subject_kind in ('FINDING', 'TASK')
                  and d.met_at is null and d.cancelled_at is null and d.held_at is null
            )
            select (select count(*) from found) as found,
                   (select count(*) from found where severity = 'CRITICAL') as critical,
                   (select string_agg(p.place_text, :comma) from (
                       select place_text from found where severity = 'CRITICAL' order by found_at desc limit 3) p)
                       as critical_places,
                   (select count(*) from finding f
                    where f.campaign_id = any(:campaigns) and f.state = 'CLOSED' and f.closed_at >= :since) as closed,
                   (select count(*) from late where subject_kind = 'FINDING') as newly_late,
                   (select string_agg(l.name, :comma) from (
                       select u.name from late join unit u using (unit_id) where subject_kind = 'FINDING'
                       group by u.unit_id, u.name order by count(*) desc, u.name limit 3) l) as late_units,
                   (select count(*) from late where subject_kind = 'TASK') as tasks_newly_late,
                   (select count(*) from task t
                    where t.campaign_id = any(:campaigns) and t.state = 'DONE' and t.finished_at >= :since) as tasks_done,
                   (select count(distinct r.instruction_id) from instruction_reply r where r.replied_at >= :since) as answered
            """;

    private final JdbcClient jdbc;

    /** @param comma between names, in the reader's language */
    Since read(Collection<UUID> campaigns, Instant since, Instant now, String comma) {
        return jdbc.sql(SQL)
                .param("campaigns", campaigns.toArray(UUID[]::new))
                .param("since", utc(since))
                .param("now", utc(now))
                .param("comma", comma)
                .query(Since.class)
                .single();
    }
}
