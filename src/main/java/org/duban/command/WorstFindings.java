package org.duban.command;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the worst of what is open: of those that are late the longest, the gravest. So many of the latest are compared and no
 * more, so that a campaign with a hundred thousand late ones costs no more than one with two hundred.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class WorstFindings {

    private static final int COMPARED = 200;

    public static final String SQL = """
            select c.campaign_id, w.*,
                   (select e.evidence_id from finding_evidence l join evidence e using (evidence_id)
                    where l.finding_id = w.finding_id and l.phase = 'BEFORE' and e.kind <> 'PDF'
                    order by l.position limit 1) as photo
            from campaign c
            cross join lateral (
                select f.finding_id, f.number, f.category, f.place_text, u.name as unit_name, f.severity, d.due_at
                from (select d.subject_id, d.due_at from deadline d
                      where d.campaign_id = c.campaign_id and d.due_at <= :now and d.subject_kind = 'FINDING'
                        and""" + Sight.RUNNING + """
                      order by d.due_at limit :compared) d
                join finding f on f.finding_id = d.subject_id
                join unit u on u.unit_id = f.unit_id
                where not f.hidden
                order by case f.severity when 'CRITICAL' then 0 when 'MAJOR' then 1 else 2 end, d.due_at
                limit :limit) w
            where c.campaign_id = any(:campaigns)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** By campaign, the worst first; a campaign in which nothing is late is missing. */
    public Map<UUID, List<WorstFinding>> of(Collection<UUID> campaigns, int limit) {
        return jdbc
                .sql(SQL)
                .param("campaigns", campaigns.toArray(UUID[]::new))
                .param("now", utc(clock.instant()))
                .param("compared", COMPARED)
                .param("limit", limit)
                .query(WorstFinding.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(WorstFinding::campaignId));
    }
}
