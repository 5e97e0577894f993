package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.duban.shared.Instants.instant;
import static org.duban.shared.Instants.utc;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.duban.activity.ActivityLog;
import org.duban.activity.Actor;
import org.duban.activity.Announcement;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.deadline.ProposalRow.Standing;
import org.duban.deadline.Recalculations.Outcome;
import org.duban.support.RepositoryTest;
import org.duban.support.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
class RecalculationsTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-02T02:00:00Z"), SHANGHAI);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 7, 3);

    private static final String INSERT = """
            insert into deadline (deadline_id, version, subject_kind, subject_id, campaign_id, unit_id, term_kind,
                term_amount, started_at, original_due_at, due_at)
            select gen_random_uuid(), 0, 'TASK', gen_random_uuid(), gen_random_uuid(), :unit, :kind,
                   :amount, :start, :due, :due
            from generate_series(1, :many) returning deadline_id
            """;

    @Autowired
    private JdbcClient jdbc;

    private ExtraDays days;
    private WorkingHoursSetting hours;
    private WorkingCalendars calendars;
    private Recalculations recalculations;
    private UUID unit;
    private final List<Object> announced = new ArrayList<>();

    @BeforeEach
    void beginWithAUnitAndNoProposals() {
        jdbc.sql("delete from calendar_extra_day").update();
        jdbc.sql("delete from deadline_proposal").update();
        unit = jdbc.sql("""
                        insert into unit (unit_id, version, name, level, initials)
                        values (gen_random_uuid(), 0, '文昌办事处', 'TOWNSHIP', 'wcbsc') returning unit_id
                        """).query(UUID.class).single();
        var repository = new CalendarRepository(jdbc);
        var log = mock(ActivityLog.class);
        var changes = new CalendarChanges(repository, new RecalculationProposals(jdbc, CLOCK));
        days = new ExtraDays(repository, changes, log, () -> Actor.SYSTEM, CLOCK);
        hours = new WorkingHoursSetting(repository, changes, log);
        calendars = new WorkingCalendars(repository, changes, log, new CalendarProperties(Duration.ofDays(60)), CLOCK);
        recalculations = new Recalculations(
                jdbc, () -> Actor.SYSTEM, log, new Announcements(() -> Actor.SYSTEM, announced::add, CLOCK), CLOCK);
    }

    @Test
    void areProposedForRunningDeadlinesThatTheNewCalendarReckonsOtherwise() {
        var days3 = running(DeadlineTerm.workingDays(3));
        var hours9 = running(DeadlineTerm.workingHours(9));
        running(DeadlineTerm.workingHours(2));
        running(DeadlineTerm.days(3));
        running(DeadlineTerm.hours(30));

        storm();

        assertThat(proposals())
                .extracting(ProposalRow::id, ProposalRow::toDueAt, ProposalRow::standing)
                .containsExactlyInAnyOrder(
                        tuple(days3, endOf(LocalDate.of(2026, 7, 8)), Standing.OPEN),
                        tuple(hours9, at(LocalDateTime.of(2026, 7, 6, 10, 30)), Standing.OPEN));
        assertThat(dueOf(days3)).isEqualTo(endOf(LocalDate.of(2026, 7, 7)));
    }

    @Test
    void areMadeWhenANoticeComesWithANewRelease() {
        var overNewYear = running(DeadlineTerm.workingDays(3), at(LocalDateTime.of(2040, 12, 31, 9, 0)));

        calendars.addIfMissing(
                2041,
                "2041.json",
                "{\"year\": 2041, \"days\": [{\"name\": \"元旦\", \"date\": \"2041-01-01\", \"isOffDay\": true}]}");

        assertThat(proposals()).extracting(ProposalRow::id).containsExactly(overNewYear);
    }

    @Test
    void areWithdrawnWhenTheCalendarIsAsItWas() {
        running(DeadlineTerm.workingDays(3));
        storm();
        assertThat(recalculations.count()).isEqualTo(1);

        days.remove(FRIDAY, "台风改道");

        assertThat(recalculations.count()).isZero();
    }

    @Test
    void followALaterChange() {
        var deadline = running(DeadlineTerm.workingDays(3));
        storm();
        days.add(LocalDate.of(2026, 7, 6), true, "台风未过");

        assertThat(proposals())
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(deadline))
                .satisfies(row -> assertThat(row.toDueAt()).isEqualTo(endOf(LocalDate.of(2026, 7, 9))));
    }

    @Test
    void concernWorkingHoursWhenThoseChange() {
        var deadline = running(DeadlineTerm.workingHours(2));
        running(DeadlineTerm.workingDays(3));

        hours.set(new WorkingHours(
                WorkingHours.USUAL.morningFrom(),
                WorkingHours.USUAL.morningFrom().plusHours(3),
                WorkingHours.USUAL.afternoonFrom(),
                WorkingHours.USUAL.afternoonTo()));

        assertThat(proposals())
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(deadline))
                .satisfies(row -> assertThat(row.toDueAt()).isEqualTo(at(LocalDateTime.of(2026, 7, 2, 14, 30))));
    }

    @Test
    void moveTheDeadlineByARecordedChangeAndTellTheSubject() {
        var deadline = running(DeadlineTerm.workingDays(3));
        storm();

        assertThat(recalculations.apply(List.of(deadline), "台风停工")).isEqualTo(new Outcome(1, 0));

        assertThat(dueOf(deadline)).isEqualTo(endOf(LocalDate.of(2026, 7, 8)));
        assertThat(jdbc.sql("select kind || ' ' || reason from deadline_change where deadline_id = :id")
                        .param("id", deadline)
                        .query(String.class)
                        .list())
                .containsExactly("RECALCULATED 台风停工");
        assertThat(jdbc.sql("""
                                select detail ->> 'from' || ' ' || (detail ->> 'to') || ' ' || (detail ->> 'reason')
                                from activity join deadline using (subject_id)
                                where deadline_id = :id and event = 'DEADLINE_RECALCULATED'
                                """).param("id", deadline).query(String.class).list())
                .containsExactly("2026-07-07T16:00:00Z 2026-07-08T16:00:00Z 台风停工");
        assertThat(announced)
                .singleElement(InstanceOfAssertFactories.type(Announcement.class))
                .satisfies(told -> {
                    assertThat(told.audience()).containsExactly(Audience.unit(told.subject()));
                    assertThat(told.title()).isEqualTo("台风停工");
                    assertThat(told.detail()).containsEntry("count", "1");
                });
        assertThat(recalculations.count()).isZero();
    }

    @Test
    void canFollowOneAnother() {
        var deadline = running(DeadlineTerm.workingDays(3));
        storm();
        recalculations.apply(null, "台风停工");
        days.remove(FRIDAY, "台风改道");

        assertThat(proposals())
                .singleElement()
                .satisfies(row -> assertThat(row.standing()).isEqualTo(Standing.OPEN));
        recalculations.apply(null, "台风改道");

        assertThat(dueOf(deadline)).isEqualTo(endOf(LocalDate.of(2026, 7, 7)));
    }

    @Test
    void leaveOutWhatWasAnsweredCancelledOrHeld() {
        mark(running(DeadlineTerm.workingDays(3)), "met_at");
        mark(running(DeadlineTerm.workingDays(3)), "cancelled_at");
        mark(running(DeadlineTerm.workingDays(3)), "held_at");

        storm();

        assertThat(recalculations.count()).isZero();
    }

    @Test
    void areSkippedIfSomethingHappenedMeanwhile() {
        var met = running(DeadlineTerm.workingDays(3));
        var held = running(DeadlineTerm.workingDays(3));
        var extended = running(DeadlineTerm.workingDays(3));
        var untouched = running(DeadlineTerm.workingDays(3));
        storm();
        mark(met, "met_at");
        mark(held, "held_at");
        extend(extended);

        assertThat(recalculations.apply(null, "台风停工")).isEqualTo(new Outcome(1, 3));

        assertThat(dueOf(untouched)).isEqualTo(endOf(LocalDate.of(2026, 7, 8)));
        assertThat(List.of(dueOf(met), dueOf(held))).containsOnly(endOf(LocalDate.of(2026, 7, 7)));
        assertThat(dueOf(extended)).isEqualTo(endOf(LocalDate.of(2026, 7, 20)));
        assertThat(recalculations.count()).isZero();
    }

    @Test
    void listWhatWasExtendedOrHasPassedAndLeaveItAlone() {
        var extended = running(DeadlineTerm.workingDays(3));
        extend(extended);
        days.add(LocalDate.of(2026, 7, 4), false, "百日冲刺");
        assertThat(proposals())
                .singleElement()
                .satisfies(row -> assertThat(row.standing()).isEqualTo(Standing.MOVED_BEFORE));

        var passed = running(DeadlineTerm.workingDays(2), at(LocalDateTime.of(2026, 6, 26, 9, 0)));
        days.add(LocalDate.of(2026, 6, 27), false, "百日冲刺");
        assertThat(proposals())
                .filteredOn(row -> row.id().equals(passed))
                .extracting(ProposalRow::standing)
                .containsExactly(Standing.PASSED);

        assertThat(recalculations.apply(null, "全部")).isEqualTo(new Outcome(0, 0));
        assertThat(dueOf(extended)).isEqualTo(endOf(LocalDate.of(2026, 7, 20)));
        assertThat(recalculations.dismiss(null, "保持不变")).isEqualTo(2);
        assertThat(recalculations.count()).isZero();
    }

    @Test
    void areDismissedOneByOneToo() {
        var one = running(DeadlineTerm.workingDays(3));
        var other = running(DeadlineTerm.workingDays(3));
        storm();

        assertThat(recalculations.dismiss(List.of(one), "不影响")).isEqualTo(1);

        assertThat(proposals()).extracting(ProposalRow::id).containsExactly(other);
        assertThat(dueOf(one)).isEqualTo(endOf(LocalDate.of(2026, 7, 7)));
    }

    @Test
    void comeInPages() {
        insert(DeadlineTerm.workingDays(3), start(), 5);
        storm();

        var first = recalculations.list(3, null);
        var second = recalculations.list(3, first.next());

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    @Test
    void takeAsManyStatementsForOneAsForThousands() {
        running(DeadlineTerm.workingDays(3));
        var one = Statements.during(this::storm).size();
        days.remove(FRIDAY, "台风改道");
        insert(DeadlineTerm.workingDays(3), start(), Integer.getInteger("duban.test.deadlines", 3000));

        assertThat(Statements.during(this::storm)).hasSize(one);
        // One that moves them all, and one that asks which units are to hear how many of theirs moved.
        assertThat(Statements.during(() -> recalculations.apply(null, "台风停工"))).hasSize(2);
        assertThat(announced).hasSize(1);
    }

    private void storm() {
        days.add(FRIDAY, true, "台风停工");
    }

    private List<ProposalRow> proposals() {
        return recalculations.list(50, null).items();
    }

    private static Instant start() {
        return at(LocalDateTime.of(2026, 7, 2, 9, 30));
    }

    private UUID running(DeadlineTerm term) {
        return running(term, start());
    }

    private UUID running(DeadlineTerm term, Instant start) {
        return insert(term, start, 1).get(0);
    }

    private List<UUID> insert(DeadlineTerm term, Instant start, int many) {
        return jdbc.sql(INSERT)
                .param("unit", unit)
                .param("kind", term.kind().name())
                .param("amount", term.count())
                .param("start", utc(start))
                .param("due", utc(calendars.reckoning().dueAt(term, start)))
                .param("many", many)
                .query(UUID.class)
                .list();
    }

    private void mark(UUID deadline, String column) {
        jdbc.sql("update deadline set version = version + 1, %s = :at where deadline_id = :id".formatted(column))
                .param("at", utc(CLOCK.instant()))
                .param("id", deadline)
                .update();
    }

    private void extend(UUID deadline) {
        jdbc.sql("update deadline set version = version + 1, due_at = :due where deadline_id = :id")
                .param("due", utc(endOf(LocalDate.of(2026, 7, 20))))
                .param("id", deadline)
                .update();
    }

    private @Nullable Instant dueOf(UUID deadline) {
        return jdbc.sql("select due_at from deadline where deadline_id = :id")
                .param("id", deadline)
                .query((row, number) -> instant(row, 1))
                .single();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }

    private static Instant endOf(LocalDate day) {
        return at(day.plusDays(1).atStartOfDay());
    }
}
