package org.duban.deadline.ladder;

import static org.duban.shared.Instants.utc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    private static final String COLUMNS =
            "select escalation_step_id, campaign_id, offset_kind, offset_amount, action, recipients, ways"
                    + " from escalation_step where retired_at is null ";

    /** What the log calls the usual ladder, which belongs to no campaign. */
    private static final UUID USUAL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final ActivityLog log;
    private final Clock clock;

    /**
     * The steps that hold, in the order in which they fire.
     *
     * @param campaign null for the district's usual ladder
     */
    @Transactional(readOnly = true)
    public List<Step> of(@Nullable UUID campaign) {
        return campaign != null && hasOwn(campaign) ? own(campaign) : usual();
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
            usual().forEach(step -> insert(campaign, step.details()));
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

    /**
     * Adds a step; deadlines that it would reach already do not fire.
     *
     * @param campaign which has a ladder of its own afterwards; null for the usual one
     */
    public StepId add(@Nullable UUID campaign, StepDetails details) {
        if (campaign != null) {
            takeOwn(campaign);
        }
        requireNew(details, kept(campaign));
        var id = insert(campaign, details);
        record(campaign, "STEP_ADDED", words(details));
        return id;
    }

    /** Puts another step in the place of one; what that fired stays what it was. */
    public StepId change(@Nullable UUID campaign, StepId step, StepDetails details) {
        require(campaign, step);
        requireNew(
                details,
                kept(campaign).stream().filter(one -> !one.id().equals(step)).toList());
        retire("escalation_step_id = :id", step.value());
        var id = insert(campaign, details);
        record(campaign, "STEP_CHANGED", words(details));
        return id;
    }

    /** Takes a step away; what it fired stays on record. */
    public void remove(@Nullable UUID campaign, StepId step) {
        require(campaign, step);
        retire("escalation_step_id = :id", step.value());
        record(campaign, "STEP_REMOVED", Map.of("stepId", step.toString()));
    }

    /** A step of exactly this ladder. */
    @Transactional(readOnly = true)
    public Step require(@Nullable UUID campaign, StepId step) {
        return kept(campaign).stream()
                .filter(one -> one.id().equals(step))
                .findAny()
                .orElseThrow(() -> new StepNotFound(step));
    }

    private static void requireNew(StepDetails details, List<Step> others) {
        if (others.stream().anyMatch(step -> step.details().isLike(details))) {
            throw new StepThere();
        }
    }

    private List<Step> kept(@Nullable UUID campaign) {
        return campaign == null ? usual() : own(campaign);
    }

    private List<Step> own(UUID campaign) {
        return steps("and campaign_id = :campaign", Map.of("campaign", campaign));
    }

    private StepId insert(@Nullable UUID campaign, StepDetails details) {
        var id = StepId.next();
        jdbc.sql("""
                        insert into escalation_step (escalation_step_id, campaign_id, offset_kind, offset_amount, action,
                            recipients, ways, created_at)
                        values (:id, :campaign, :kind, :amount, :action, cast(:recipients as text[]),
                            cast(:ways as text[]), :now)
                        """)
                .param("id", id.value())
                .param("campaign", campaign)
                .param("kind", details.offset().kind().name())
                .param("amount", details.offset().amount())
                .param("action", details.action().name())
                .param("recipients", names(details.recipients()))
                .param("ways", names(details.ways()))
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
        return jdbc.sql(COLUMNS + condition).params(parameters).query(Ladders::step).list().stream()
                .sorted(Comparator.comparingLong(Ladders::approximateHours).thenComparing(Step::action))
                .toList();
    }

    private static long approximateHours(Step step) {
        var hours = step.offset().kind() == StepOffset.Kind.HOURS ? 1 : 24;
        return (long) step.offset().amount() * hours;
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        var details = new StepDetails(
                new StepOffset(StepOffset.Kind.valueOf(row.getString(3)), row.getInt(4)),
                StepAction.valueOf(row.getString(5)),
                values(row.getArray(6), Recipient.class),
                values(row.getArray(7), Way.class));
        return new Step(new StepId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class), details);
    }

    private static <E extends Enum<E>> Set<E> values(Array names, Class<E> type) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    private static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Map<String, ?> words(StepDetails details) {
        return Map.of(
                "action", details.action().name(), "amount", details.offset().amount());
    }

    private void record(@Nullable UUID campaign, String event, Map<String, ?> detail) {
        log.record(SubjectKind.CAMPAIGN, campaign == null ? USUAL : campaign, event, detail);
    }
}
