package org.duban.command.briefing;

import static org.duban.shared.Instants.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.indicator.Course;
import org.duban.campaign.indicator.IndicatorBoard;
import org.duban.campaign.indicator.IndicatorRow;
import org.duban.campaign.indicator.Light;
import org.duban.command.SectionCoverage;
import org.duban.command.Situation;
import org.duban.command.StandardCoverage;
import org.duban.command.WorstFinding;
import org.duban.command.WorstFindings;
import org.duban.command.briefing.Question.Kind;
import org.duban.command.instruction.MatterKind;
import org.duban.deadline.DeadlineStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what a leader should ask about: of each kind of trouble the worst case. */
@Component
@RequiredArgsConstructor
class Questions {

    /** An assessment within so many days lends weight to what is not ready for it. */
    private static final int NEAR = 30;

    /** A unit with fewer late findings is nothing to ask about. */
    private static final int MANY = 3;

    private static final String TASK = """
            select t.task_id as id, t.campaign_id, t.title as what, u.name as unit_name, d.due_at, 0 as number
            from deadline d join task t on t.task_id = d.subject_id join unit u on u.unit_id = t.lead_unit_id
            where d.campaign_id = any(:campaigns) and d.subject_kind = 'TASK' and d.due_at <= :now
              and d.met_at is null and d.cancelled_at is null and d.held_at is null
              and not exists (select from instruction i where i.task_id = t.task_id)
            order by d.due_at, t.task_id limit 1
            """;

    private static final String INSTRUCTION = """
            select t.task_id as id, t.campaign_id, t.title as what, u.name as unit_name, d.due_at, 0 as number
            from instruction i join task t using (task_id) join deadline d on d.deadline_id = t.deadline_id
            join unit u on u.unit_id = t.lead_unit_id
            where i.campaign_id = any(:campaigns) and d.due_at <= :now
              and d.met_at is null and d.cancelled_at is null and d.held_at is null
            order by d.due_at, t.task_id limit 1
            """;

    private static final String UNIT = """
            select u.unit_id as id, (array_agg(d.campaign_id order by d.due_at))[1] as campaign_id, u.name as what,
                   u.name as unit_name, min(d.due_at) as due_at, count(*) as number
            from deadline d join unit u using (unit_id)
            where d.campaign_id = any(:campaigns) and d.subject_kind = 'FINDING' and d.due_at <= :now
              and d.met_at is null and d.cancelled_at is null and d.held_at is null
            group by u.unit_id, u.name having count(*) >= :many
            order by count(*) desc, min(d.due_at) limit :most
            """;

    private final WorstFindings worst;
    private final IndicatorBoard indicators;
    private final StandardCoverage coverage;
    private final JdbcClient jdbc;

    /** What is late the longest, or most often. */
    private record Late(UUID id, UUID campaignId, String what, String unitName, Instant dueAt, int number) {}

    List<Question> of(List<Situation> campaigns, Instant now) {
        var ids = campaigns.stream().map(Situation::campaignId).toList();
        var candidates = new ArrayList<Question>();
        worst.of(ids, 1).values().forEach(found -> candidates.add(finding(found.get(0), now)));
        candidates.addAll(late(Kind.TASK_LATE, MatterKind.TASK, TASK, ids, now));
        candidates.addAll(late(Kind.INSTRUCTION_LATE, MatterKind.TASK, INSTRUCTION, ids, now));
        candidates.addAll(units(ids, now));
        indicators.of(ids).stream()
                .filter(row -> row.standing().light() == Light.BEHIND)
                .forEach(row -> candidates.add(indicator(row, campaigns)));
        candidates.addAll(neverInspected(campaigns));
        return Question.choose(candidates);
    }

    private static Question finding(WorstFinding late, Instant now) {
        var days = late.daysLate(now);
        var graver = switch (late.severity()) {
            case CRITICAL -> 40;
            case MAJOR -> 20;
            case MINOR -> 0;
        };
        return new Question(
                Kind.FINDING_LATE,
                Kind.FINDING_LATE.weight(days) + graver,
                late.placeText() + " · " + late.category(),
                late.unitName(),
                days,
                MatterKind.FINDING,
                late.findingId(),
                late.campaignId());
    }

    private Stream<Late> read(String sql, Collection<UUID> campaigns, Instant now) {
        return jdbc
                .sql(sql)
                .param("campaigns", campaigns.toArray(UUID[]::new))
                .param("now", utc(now))
                .param("many", MANY)
                .param("most", Question.MOST)
                .query(Late.class)
                .list()
                .stream();
    }

    private List<Question> late(Kind kind, MatterKind about, String sql, Collection<UUID> campaigns, Instant now) {
        return read(sql, campaigns, now)
                .map(late -> {
                    var days = DeadlineStatus.daysLate(late.dueAt(), null, null, now);
                    return new Question(
                            kind,
                            kind.weight(days),
                            late.what(),
                            late.unitName(),
                            days,
                            about,
                            late.id(),
                            late.campaignId());
                })
                .toList();
    }

    /** More than one, since the first may be asked about something graver. */
    private List<Question> units(Collection<UUID> campaigns, Instant now) {
        return read(UNIT, campaigns, now)
                .map(late -> new Question(
                        Kind.UNIT_LATE,
                        Kind.UNIT_LATE.weight(late.number()),
                        late.what(),
                        late.unitName(),
                        late.number(),
                        MatterKind.UNIT,
                        late.id(),
                        late.campaignId()))
                .toList();
    }

    private static Question indicator(IndicatorRow row, List<Situation> campaigns) {
        var worse = row.standing().course() == Course.WORSE;
        var soon = campaigns.stream()
                .anyMatch(campaign -> campaign.campaignId().equals(row.campaignId()) && isNear(campaign));
        return new Question(
                Kind.INDICATOR_BEHIND,
                Kind.INDICATOR_BEHIND.weight((worse ? 15 : 0) + (soon ? 15 : 0)),
                row.name(),
                row.leadUnitName(),
                worse ? 1 : 0,
                MatterKind.INDICATOR,
                row.id(),
                row.campaignId());
    }

    private List<Question> neverInspected(List<Situation> campaigns) {
        var near = campaigns.stream().filter(Questions::isNear).toList();
        if (near.isEmpty()) {
            return List.of();
        }
        var sections =
                coverage.sections(near.stream().map(Situation::campaignId).toList(), true);
        return near.stream()
                .map(campaign -> neverInspected(campaign, sections.getOrDefault(campaign.campaignId(), List.of())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Question neverInspected(Situation campaign, List<SectionCoverage> sections) {
        var never = sections.stream().mapToInt(SectionCoverage::never).sum();
        var days = Objects.requireNonNull(campaign.daysToAssessment());
        return never == 0
                ? null
                : new Question(
                        Kind.NEVER_INSPECTED,
                        Kind.NEVER_INSPECTED.weight(NEAR - days),
                        campaign.name(),
                        null,
                        never,
                        MatterKind.CAMPAIGN,
                        campaign.campaignId(),
                        campaign.campaignId());
    }

    private static boolean isNear(Situation campaign) {
        var days = campaign.daysToAssessment();
        return days != null && days >= 0 && days <= NEAR;
    }
}
