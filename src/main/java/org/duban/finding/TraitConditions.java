package org.duban.finding;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the traits of findings come to in SQL. */
@Component
@RequiredArgsConstructor
class TraitConditions {

    private final Clock clock;

    void add(Conditions where, FindingFilter filter) {
        var traits = filter.traits();
        if (traits.ownUnit() != null) {
            where.and("f.unit_id = :ownUnit").with("ownUnit", traits.ownUnit());
        }
        if (traits.league() != null) {
            where.and("f.unit_id in (select lu.unit_id from unit lu where lu.league = :league)")
                    .with("league", traits.league());
        }
        if (traits.section() != null) {
            where.and("f.check_item_id in (select si.check_item_id from check_item si"
                            + " where si.standard_id = :sectionStandard and si.section_code = :sectionCode)")
                    .with("sectionStandard", traits.section().standard())
                    .with("sectionCode", traits.section().code());
        }
        traits.unsaid().forEach(what -> addUnsaid(where, what, filter));
        addSpan(where, traits);
        addCourse(where, traits);
        if (!traits.late().isEmpty()) {
            addLateness(where, filter, "in", " where n.main = any(:late)");
            where.with("late", traits.late().stream().map(Enum::name).toArray(String[]::new));
        }
    }

    private void addUnsaid(Conditions where, Unsaid what, FindingFilter filter) {
        switch (what) {
            case UNIT -> where.and("f.unit_id is null");
            case LEAGUE ->
                where.and(
                        "(f.unit_id is null or f.unit_id in (select lu.unit_id from unit lu where lu.league is null))");
            case ITEM -> where.and("f.check_item_id is null");
            case PLACE -> where.and("f.place_id is null");
            case LATENESS -> addLateness(where, filter, "not in", "");
        }
    }

    private void addLateness(Conditions where, FindingFilter filter, String in, String narrower) {
        where.and("f.finding_id " + in + " (select n.finding_id from finding_lateness(:now, :lateIn) n" + narrower
                        + ")")
                .with("now", utc(clock.instant()))
                .with("lateIn", filter.campaigns().toArray(UUID[]::new));
    }

    private void addSpan(Conditions where, FindingTraits traits) {
        if (traits.closedTo() != null) {
            where.and("f.state = 'CLOSED' and greatest(f.closed_at, f.found_at) < :closedBefore")
                    .with("closedBefore", endOf(traits.closedTo()));
        }
        if (traits.openAt() != null) {
            where.and("f.found_at < :openAt and (f.closed_at is null or f.closed_at >= :openAt)")
                    .with("openAt", endOf(traits.openAt()));
        }
        if (traits.dueFrom() != null) {
            where.and("d.due_at >= :dueFrom").with("dueFrom", startOf(traits.dueFrom()));
        }
    }

    private void addCourse(Conditions where, FindingTraits traits) {
        if (traits.returned()) {
            where.and("f.reworks > 0");
        }
        if (traits.recurred()) {
            where.and("f.recurrence_of is not null");
        }
        addTiming(where, traits.timing());
    }

    private void addTiming(Conditions where, @Nullable Timing timing) {
        if (timing == Timing.DUE) {
            where.and("(f.state = 'CLOSED' or d.due_at <= :now"
                            + " and f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED'))")
                    .with("now", utc(clock.instant()));
        } else if (timing == Timing.IN_TIME) {
            where.and("f.state = 'CLOSED' and not exists (select from deadline m where m.subject_id = f.finding_id"
                    + " and m.met_at >= m.due_at and m.excused_at is null and m.cancelled_at is null"
                    + " and m.subject_kind = 'FINDING')");
        }
    }

    private OffsetDateTime endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    private OffsetDateTime startOf(LocalDate day) {
        return utc(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
