package org.duban.deadline.ladder;

import static org.duban.shared.Instants.instantOrNull;
import static org.duban.shared.Instants.utc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the ladders: the district's usual one, and those of campaigns that chose to have their own. */
@Service
@Transactional
@RequiredArgsConstructor
public class Ladders {

    /** How far a step has looked; null before its first look. */
    record Mark(UUID id, StepOffset offset, @Nullable Instant firedTo) {}

    private static final String COLUMNS =
            "select escalation_step_id, campaign_id, offset_kind, offset_amount, action, recipients, fired_to"
                    + " from escalation_step where retired_at is null ";

    private final JdbcClient jdbc;
    private final ActivityLog log;
    private final Clock clock;

    /** The steps that hold for a campaign, in the order in which they fire. */
    @Transactional(readOnly = true)
    public List<Step> of(UUID campaign) {
        return hasOwn(campaign) ? own(campaign) : usual();
    }

    @Transactional(readOnly = true)
    public List<Step> usual() {
        return steps("and campaign_id is null", Map.of());
    }

    @Transactional(readOnly = true)
    public boolean hasOwn(UUID campaign) {
        return jdbc.sql("select exists (select 1 from own_ladder where campaign_id = :campaign)")
                .param("campaign", campaign)
                .query(Boolean.class)
                .single();
    }

    /** Gives the campaign a ladder of its own, which begins as a copy of the usual one. */
    public void takeOwn(UUID campaign) {
        var isNew = jdbc.sql(
                        "insert into own_ladder (campaign_id, since) values (:campaign, :now) on conflict do nothing")
                .param("campaign", campaign)
                .param("now", utc(clock.instant()))
                .update();
        if (isNew > 0) {
            usual().forEach(step -> insert(campaign, step.offset(), step.action(), step.recipients()));
            record(campaign, "LADDER_TAKEN", Map.of());
        }
    }

    /** Back to the district's usual steps. */
    public void dropOwn(UUID campaign) {
        jdbc.sql("delete from own_ladder where campaign_id = :campaign")
                .param("campaign", campaign)
                .update();
        retire("campaign_id = :id", campaign);
        record(campaign, "LADDER_DROPPED", Map.of());
    }

    /** Adds a step; deadlines that it would reach already do not fire. */
    public StepId add(UUID campaign, StepOffset offset, StepAction action, Set<Recipient> recipients) {
        takeOwn(campaign);
        if (own(campaign).stream().anyMatch(step -> step.offset().equals(offset) && step.action() == action)) {
            throw new StepThere();
        }
        var id = insert(campaign, offset, action, recipients);
        record(campaign, "STEP_ADDED", Map.of("action", action.name(), "amount", offset.amount()));
        return id;
    }

    /** Takes a step away; what it fired stays on record. */
    public void remove(UUID campaign, StepId step) {
        if (own(campaign).stream().noneMatch(one -> one.id().equals(step))) {
            throw new StepNotFound(step);
        }
        retire("escalation_step_id = :id", step.value());
        record(campaign, "STEP_REMOVED", Map.of("stepId", step.toString()));
    }

    /** All marks, locked: a second node waits here and then finds them moved on. */
    List<Mark> lockMarks() {
        return jdbc.sql(COLUMNS + "order by escalation_step_id for update")
                .query((row, number) -> new Mark(row.getObject(1, UUID.class), offset(row), instantOrNull(row, 7)))
                .list();
    }

    /** A step that has not looked yet begins here, so that a new one does not fire for all that is late already. */
    void beginAt(List<Mark> marks, Function<Mark, Instant> reach) {
        marks.stream()
                .filter(mark -> mark.firedTo() == null)
                .forEach(mark -> jdbc.sql("update escalation_step set fired_to = :reach where escalation_step_id = :id")
                        .param("reach", utc(reach.apply(mark)))
                        .param("id", mark.id())
                        .update());
    }

    private List<Step> own(UUID campaign) {
        return steps("and campaign_id = :campaign", Map.of("campaign", campaign));
    }

    private StepId insert(UUID campaign, StepOffset offset, StepAction action, Set<Recipient> recipients) {
        var id = StepId.next();
        jdbc.sql("""
                        insert into escalation_step (escalation_step_id, campaign_id, offset_kind, offset_amount, action,
                            recipients, created_at)
                        values (:id, :campaign, :kind, :amount, :action, cast(:recipients as text[]), :now)
                        """)
                .param("id", id.value())
                .param("campaign", campaign)
                .param("kind", offset.kind().name())
                .param("amount", offset.amount())
                .param("action", action.name())
                .param("recipients", recipients.stream().map(Enum::name).toArray(String[]::new))
                .param("now", utc(clock.instant()))
                .update();
        return id;
    }

    private void retire(String condition, UUID id) {
        jdbc.sql("update escalation_step set retired_at = :now where retired_at is null and " + condition)
                .param("now", utc(clock.instant()))
                .param("id", id)
                .update();
    }

    private List<Step> steps(String condition, Map<String, ?> parameters) {
        return jdbc.sql(COLUMNS + condition).params(parameters).query(Ladders::step).stream()
                .sorted(Comparator.comparingLong(Ladders::approximateHours).thenComparing(Step::action))
                .toList();
    }

    private static long approximateHours(Step step) {
        var hours = step.offset().kind() == StepOffset.Kind.HOURS ? 1 : 24;
        return (long) step.offset().amount() * hours;
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                new StepId(row.getObject(1, UUID.class)),
                row.getObject(2, UUID.class),
                offset(row),
                StepAction.valueOf(row.getString(5)),
                recipients(row.getArray(6)));
    }

    private static StepOffset offset(ResultSet row) throws SQLException {
        return new StepOffset(StepOffset.Kind.valueOf(row.getString(3)), row.getInt(4));
    }

    private static Set<Recipient> recipients(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(Recipient::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Recipient.class)));
    }

    private void record(UUID campaign, String event, Map<String, ?> detail) {
        log.record(SubjectKind.CAMPAIGN, campaign, event, detail);
    }
}
