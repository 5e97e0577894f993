package org.duban.document.slip;

import static java.util.stream.Collectors.toMap;
import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentSubject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads findings for slips, and which of them want one. */
@Component
@RequiredArgsConstructor
class MatterReader {

    private static final String MATTERS = """
            select f.finding_id as id, f.number, f.campaign_id, f.unit_id, u.name as unit, f.responsible_person as person,
                   f.place_text as place, f.category, f.description, f.requirement, i.code as item_code,
                   i.requirement as item_requirement, i.basis, f.state, f.hidden, f.on_the_spot, f.found_at, l.display_name as found_by,
                   d.due_at, d.met_at, d.held_at, f.reworks, r.measure, r.submitted_at as reported_at,
                   w.display_name as verifier, v.verified_at, v.comment as opinion, f.closed_at
            from finding f
            join account l on l.account_id = f.logged_by
            left join unit u on u.unit_id = f.unit_id
            left join check_item i on i.check_item_id = f.check_item_id
            left join deadline d on d.deadline_id = f.deadline_id
            left join rectification r on r.finding_id = f.finding_id and r.round = f.rounds
            left join verification v using (rectification_id)
            left join account w on w.account_id = v.verified_by
            """;

    /** Nothing is told twice: those that stand in a paper of the kind, or in a draft of one, are left out. */
    private static final String UNTOLD = """
             and not f.hidden and f.unit_id is not null
             and not exists (select from document o
                             where o.matters @> array[f.finding_id] and o.kind = :kind and o.unit_id = f.unit_id
                               and (o.issued_at is null or :kind <> 'SUPERVISION' or o.issued_at >= :start))
            """;

    private static final String ORDER = " order by u.name, f.unit_id, f.found_at, f.number";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Unit after unit, and of each the earliest first. */
    List<Matter> of(Collection<UUID> findings) {
        return jdbc.sql(MATTERS + " where f.finding_id = any(:findings)" + ORDER)
                .param("findings", findings.toArray(UUID[]::new))
                .query(Matter.class)
                .list();
    }

    /** The numbers of those that are not the unit's or do not fulfil a condition, by id. */
    Map<UUID, String> unfit(DocumentSubject subject, Predicate<Matter> condition) {
        return of(subject.matters()).stream()
                .filter(matter -> !matter.isOf(subject.unit()) || !condition.test(matter))
                .collect(toMap(Matter::id, Matter::number, (one, same) -> one, LinkedHashMap::new));
    }

    /**
     * Those of a campaign that want a slip of a kind: for handing over, what units were given in the days; for striking off,
     * what was struck off in them; and to press units about, what is late now and was not pressed about since the first day.
     */
    List<Matter> wanting(DocumentKind kind, CampaignId campaign, LocalDate from, LocalDate to) {
        return jdbc.sql(MATTERS + " where f.campaign_id = :campaign and " + condition(kind) + UNTOLD + ORDER)
                .param("campaign", campaign.value())
                .param("kind", kind.name())
                .param("start", utc(from.atStartOfDay(clock.getZone()).toInstant()))
                .param("end", utc(to.plusDays(1).atStartOfDay(clock.getZone()).toInstant()))
                .param("now", utc(clock.instant()))
                .query(Matter.class)
                .list();
    }

    private static String condition(DocumentKind kind) {
        return switch (kind) {
            case HAND_OVER, CORRECTION_ORDER ->
                "f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED') and d.started_at >= :start and d.started_at < :end";
            case SUPERVISION -> "f.state in ('ASSIGNED', 'RECTIFYING') and d.due_at <= :now and d.met_at is null";
            case STRIKE_OFF -> "f.state = 'CLOSED' and f.closed_at >= :start and f.closed_at < :end";
            default -> throw new IllegalArgumentException(kind + " is about no findings");
        };
    }
}
