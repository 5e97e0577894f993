package org.duban.finding.recurrence;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what comes back (反弹率), of what was struck off in a span. Units read of themselves and those below them, and learn
 * neither the number of what others now answer for, nor of relapses that a secret round found nor who struck off how well.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class RelapseReader {

    /** What came back is far less than what was struck off: it is gathered once, and not looked for by each. */
    private static final String STRUCK_OFF = """
            from finding f
            left join unit u on u.unit_id = f.unit_id
            %s
            left join (
                select distinct on (x.recurrence_of) x.recurrence_of, x.finding_id, x.number, x.found_at,
                       :everything or x.state <> 'DRAFT' and x.unit_id = any(:scope) as shown
                from finding x
                where x.recurrence_of is not null and x.state <> 'WITHDRAWN' and (:everything or not x.hidden)
                  and (cast(:campaign as uuid) is null or x.campaign_id = :campaign)
                order by x.recurrence_of, x.found_at) r on r.recurrence_of = f.finding_id
            where f.state = 'CLOSED' and f.closed_at >= :from and f.closed_at < :to
              and (cast(:campaign as uuid) is null or f.campaign_id = :campaign)
              and (:everything or not f.hidden and f.unit_id = any(:scope))
            """;

    private static final String DAYS_CLEAN = " greatest(0, extract(epoch from r.found_at - f.closed_at)) / 86400 ";

    private final UnitTree units;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Whether the reader may know of a kind of figures. */
    public static boolean mayRead(RelapseBy by, SignedIn reader) {
        return by != RelapseBy.VERIFIER || reader.seesEverything();
    }

    /** All together first, then where most came back; one statement. */
    public List<RelapseFigure> of(RelapseBy by, RelapseFilter filter, int limit, SignedIn reader) {
        requireReadable(by, reader);
        return scoped(
                        jdbc.sql("""
                        select %1$s as key, max(%2$s) as name, grouping(%1$s) = 1 as total, count(*) as closed,
                               count(r.finding_id) as relapsed,
                               percentile_cont(0.5) within group (order by %3$s) filter (where r.finding_id is not null) as median_days
                        """.formatted(by.key, by.label, DAYS_CLEAN)
                                + STRUCK_OFF.formatted(by.source)
                                + """
                        group by grouping sets ((%1$s), ())
                        order by total desc, relapsed desc, closed desc, name limit :limit
                        """.formatted(by.key)),
                        filter,
                        reader)
                .param("limit", limit + 1)
                .query(RelapseFigure.class)
                .list();
    }

    /** What came back, the latest first. */
    public List<RelapseCase> cases(
            RelapseBy by, @Nullable String key, RelapseFilter filter, int limit, SignedIn reader) {
        requireReadable(by, reader);
        return scoped(
                        jdbc.sql("""
                        select f.finding_id, f.number, f.description, f.place_text as place_name, u.name as unit_name,
                               f.closed_at, case when :everything then (
                                   select a.display_name from finding_verifier v join account a using (account_id)
                                   where v.finding_id = f.finding_id) end as verifier_name,
                               case when r.shown then r.finding_id end as relapse_id,
                               case when r.shown then r.number end as relapse_number, r.found_at,
                               %s as days_clean
                        """.formatted(DAYS_CLEAN) + STRUCK_OFF.formatted(by.source) + """
                         and r.finding_id is not null and (cast(:key as text) is null or %s = :key)
                        order by r.found_at desc, r.finding_id limit :limit
                        """.formatted(by.key)),
                        filter,
                        reader)
                .param("key", key)
                .param("limit", limit)
                .query(RelapseCase.class)
                .list();
    }

    private static void requireReadable(RelapseBy by, SignedIn reader) {
        if (!mayRead(by, reader)) {
            throw new VerifiersNotShown();
        }
    }

    private StatementSpec scoped(StatementSpec statement, RelapseFilter filter, SignedIn reader) {
        return statement
                .param("everything", reader.seesEverything())
                .param("scope", scope(reader))
                .param("campaign", filter.campaign())
                .param("from", startOf(filter.from()))
                .param("to", startOf(filter.to().plusDays(1)));
    }

    private UUID[] scope(SignedIn reader) {
        var unit = reader.unitId();
        return unit == null || reader.seesEverything()
                ? new UUID[0]
                : units.subtree(unit).toArray(UUID[]::new);
    }

    private OffsetDateTime startOf(LocalDate day) {
        return utc(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
