package org.duban.campaign.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.duban.activity.Announcement;
import org.duban.activity.Audience;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.TaskFilter;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskOrigin;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.TaskRow;
import org.duban.campaign.TaskService;
import org.duban.campaign.UnitUnknown;
import org.duban.deadline.DeadlineTerm;
import org.duban.shared.Conflict;
import org.duban.shared.StaleVersion;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.duban.support.Statements;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Meetings from being called to being read by everybody: against the real database. */
@FullStackTest
@RecordApplicationEvents
class MeetingJourneyTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private MeetingReader reader;

    @Autowired
    private MeetingReceipts receipts;

    @Autowired
    private TaskRegister register;

    @Autowired
    private TaskService tasks;

    @Autowired
    @Qualifier("decisionOrigin")
    private TaskOrigin origin;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

    private CampaignWorld world;

    @BeforeEach
    void makeAWorld() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        world = new CampaignWorld(beans);
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void decisionsBecomeTasksWhenTheMinutesAreIssued() {
        var id = called(decision("拆除旱厕", world.township, 9, world.village), decision("每十天一排名", world.township, null));
        assertThat(taskTitles()).isEmpty();

        meetings.issue(id, world.supervisor, null);

        assertThat(taskTitles()).containsExactlyInAnyOrder("拆除旱厕", "每十天一排名");
        var decided = reader.decisions(id, world.clerk);
        assertThat(decided).allMatch(DecisionRow::visible);
        assertThat(decided.get(0).dueAt()).isNotNull();
        assertThat(decided.get(1).dueAt()).isNull();
        var task = new TaskId(Objects.requireNonNull(decided.get(1).taskId()));
        assertThat(origin.of(task, world.clerk).orElseThrow().title()).endsWith("第1次推进会 决定2");
        assertThat(origin.of(task, world.clerk).orElseThrow().path()).isEqualTo("/meetings/" + id);
        assertThat(origin.of(task, world.otherClerk)).isEmpty();
    }

    @Test
    void attendingAndDecidingUnitsHearOfItOnce() {
        var id = called(decision("拆除旱厕", world.township, 9));

        meetings.issue(id, world.supervisor, null);

        assertThat(events.stream(Announcement.class)
                        .filter(told -> told.subject().equals(id.value())))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.event()).isEqualTo("ISSUED");
                    assertThat(told.title()).contains("第1次推进会 旱厕拆除");
                    assertThat(told.audience())
                            .containsExactlyInAnyOrder(
                                    Audience.unit(world.township.value()), Audience.unit(world.village.value()));
                });
    }

    @Test
    void aLongDecisionIsKeptInFullUnderAShortTitle() {
        var text = "沿街旱厕月底前全部拆除，".repeat(12);
        meetings.issue(called(decision(text, world.township, 9)), world.supervisor, null);

        assertThat(openTasks()).singleElement().satisfies(task -> {
            assertThat(task.title()).hasSize(60).endsWith("…");
            assertThat(task.requirement()).isEqualTo(text);
        });
    }

    @Test
    void draftsAreTheSupervisorsAndIssuedMinutesReachThoseConcerned() {
        var id = called(decision("拆除旱厕", world.township, 9));

        assertThat(reader.list(world.campaign, world.supervisor, 50, null).items())
                .hasSize(1);
        for (var who : List.of(world.clerk, world.leader, world.otherClerk)) {
            assertThat(reader.list(world.campaign, who, 50, null).items()).isEmpty();
            assertThatExceptionOfType(MeetingNotFound.class).isThrownBy(() -> reader.require(id, who));
        }
        meetings.issue(id, world.supervisor, null);
        assertThat(reader.require(id, world.clerk).decisionsOpen()).isOne();
        assertThat(reader.require(id, world.leader).title()).isEqualTo("旱厕拆除");
        assertThatExceptionOfType(MeetingNotFound.class).isThrownBy(() -> reader.require(id, world.otherClerk));
        assertThat(reader.list(world.campaign, world.otherClerk, 50, null).items())
                .isEmpty();
    }

    @Test
    void unitsConfirmThatTheyHaveReadIt() {
        var id = called(decision("拆除旱厕", world.township, 9));
        assertThatExceptionOfType(MeetingNotFound.class).isThrownBy(() -> receipts.confirm(id, null, world.clerk));
        meetings.issue(id, world.supervisor, null);

        receipts.confirm(id, null, world.clerk);
        receipts.confirm(id, null, world.clerk);
        assertThat(reader.receipts(id, world.supervisor))
                .extracting(ReceiptRow::unitId, row -> row.readAt() != null)
                .containsExactly(tuple(world.township.value(), true), tuple(world.village.value(), false));
        receipts.confirm(id, world.village.value(), world.clerk);
        assertThat(reader.require(id, world.clerk).read()).isEqualTo(2);
        assertThatExceptionOfType(MeetingNotFound.class)
                .isThrownBy(() -> receipts.confirm(id, world.township.value(), world.otherClerk));
        assertThatExceptionOfType(MeetingNotFound.class)
                .isThrownBy(() -> receipts.confirm(id, world.otherTownship.value(), world.otherClerk));
    }

    @Test
    void theNextMeetingBeginsWithWhatIsStillOpen() {
        var first = called(decision("拆除旱厕", world.township, 9), decision("补种绿植", world.township, 5));
        meetings.issue(first, world.supervisor, null);
        var second = called();
        var before = reader.before(reader.require(second, world.supervisor), world.supervisor)
                .orElseThrow();
        assertThat(before.decisions()).extracting(DecisionRow::text).containsExactly("拆除旱厕", "补种绿植");

        tasks.complete(
                new TaskId(Objects.requireNonNull(before.decisions().get(0).taskId())), null, null);

        assertThat(reader.before(reader.require(second, world.supervisor), world.supervisor)
                        .orElseThrow()
                        .decisions())
                .extracting(DecisionRow::text)
                .containsExactly("补种绿植");
        assertThat(reader.before(reader.require(first, world.supervisor), world.supervisor))
                .isEmpty();
    }

    @Test
    void nothingIsIssuedIfOneDecisionCannotBe() {
        var late = new DecisionDetails(
                "已过期的事",
                world.township,
                Set.of(),
                DeadlineTerm.by(LocalDate.now(clock).minusDays(1)));
        var id = called(decision("拆除旱厕", world.township, 9), late);

        assertThatExceptionOfType(DecisionDueInThePast.class)
                .isThrownBy(() -> meetings.issue(id, world.supervisor, null))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("decisions[1].date"));

        assertThat(reader.require(id, world.supervisor).state()).isEqualTo(MeetingState.DRAFT);
        assertThat(taskTitles()).isEmpty();
        assertThat(reader.receipts(id, world.supervisor)).isEmpty();
    }

    @Test
    void nothingIsIssuedBeforeTheMeetingNorInAnEndedCampaignNorTwice() {
        var tomorrow = MeetingId.next();
        meetings.call(tomorrow, world.campaign, details(clock.instant().plus(Duration.ofDays(1)), List.of()));
        assertThatExceptionOfType(MeetingNotHeldYet.class)
                .isThrownBy(() -> meetings.issue(tomorrow, world.supervisor, null));

        var id = called();
        meetings.issue(id, world.supervisor, null);
        assertThatExceptionOfType(MeetingIsIssued.class).isThrownBy(() -> meetings.issue(id, world.supervisor, null));
        assertThatExceptionOfType(MeetingIsIssued.class)
                .isThrownBy(() -> meetings.change(id, details(clock.instant(), List.of()), null));

        jdbc.sql("update campaign set archived_at = now() where campaign_id = :id")
                .param("id", world.campaign.value())
                .update();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> meetings.issue(tomorrow, world.supervisor, null));
        assertThatExceptionOfType(Conflict.class).isThrownBy(this::called);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> meetings.change(tomorrow, details(clock.instant(), List.of()), null));
    }

    @Test
    void refusesUnitsThatDoNotExistAndStaleChanges() {
        assertThatExceptionOfType(UnitUnknown.class)
                .isThrownBy(() -> called(decision("拆除旱厕", UnitId.next(), 9)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("decisions[0].leadUnitId"));
        var id = called(decision("拆除旱厕", world.township, 9));
        var read = reader.require(id, world.supervisor).version();
        meetings.change(id, details(clock.instant(), List.of(decision("只有这一项", world.township, 3))), read);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> meetings.change(id, details(clock.instant(), List.of()), read));

        assertThat(reader.decisions(id, world.supervisor))
                .extracting(DecisionRow::text)
                .containsExactly("只有这一项");
        assertThat(reader.require(id, world.supervisor).number()).isOne();
    }

    @Test
    void numbersRunWithoutHolesOrDoublesHoweverManyCallAtOnce() throws Exception {
        assertThatExceptionOfType(UnitUnknown.class).isThrownBy(() -> called(decision("拆除旱厕", UnitId.next(), 9)));
        Callable<MeetingId> call = this::called;
        var pool = Executors.newFixedThreadPool(4);
        try {
            for (var outcome : pool.invokeAll(List.of(call, call, call, call, call, call))) {
                assertThat(outcome.get()).isNotNull();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(reader.list(world.campaign, world.supervisor, 50, null).items())
                .extracting(MeetingRow::number)
                .containsExactly(6, 5, 4, 3, 2, 1);
    }

    @Test
    void oneOfTwoIssuesItAndTheTasksAreThereOnce() throws Exception {
        var id = called(decision("拆除旱厕", world.township, 9));
        Callable<Boolean> issue = () -> {
            try {
                meetings.issue(id, world.supervisor, null);
                return true;
            } catch (MeetingIsIssued refused) {
                return false;
            }
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            var issued = 0;
            for (var outcome : pool.invokeAll(List.of(issue, issue))) {
                issued += outcome.get() ? 1 : 0;
            }
            assertThat(issued).isOne();
        } finally {
            pool.shutdown();
        }
        assertThat(taskTitles()).containsExactly("拆除旱厕");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update meeting set minutes = '' where meeting_id = :id",
                "delete from meeting_decision where meeting_id = :id",
                "update meeting_decision set text = '别的' where meeting_id = :id",
                "delete from meeting_unit where meeting_id = :id",
            })
    void issuedMinutesStandForWhoeverWritesToTheDatabaseToo(String change) {
        var id = called(decision("拆除旱厕", world.township, 9));
        meetings.issue(id, world.supervisor, null);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).param("id", id.value()).update());
    }

    @Test
    void readsAPageWithTheSameStatementsWhateverItsLength() {
        called(decision("拆除旱厕", world.township, 9));
        var few = Statements.during(() -> reader.list(world.campaign, world.supervisor, 50, null))
                .size();
        for (var i = 0; i < 5; i++) {
            called(decision("拆除旱厕", world.township, 9));
        }

        assertThat(Statements.during(() -> reader.list(world.campaign, world.supervisor, 50, null)))
                .hasSize(few);
        var page = reader.list(world.campaign, world.supervisor, 4, null);
        assertThat(page.next()).isEqualTo("3");
        assertThat(reader.list(world.campaign, world.supervisor, 4, 3).items()).hasSize(2);
    }

    private MeetingId called(DecisionDetails... decisions) {
        return meetings.call(
                MeetingId.next(),
                world.campaign,
                details(clock.instant().minusSeconds(3600), Arrays.asList(decisions)));
    }

    private MeetingDetails details(Instant heldAt, List<DecisionDetails> decisions) {
        return new MeetingDetails(
                MeetingKind.PROGRESS,
                "旱厕拆除",
                heldAt,
                "区会议室",
                "区创建办主任",
                Set.of(world.township, world.village),
                "各标段项目部",
                List.of("听取汇报", "部署下一步"),
                "会议强调，月底前完成拆除。",
                decisions);
    }

    private static DecisionDetails decision(String text, UnitId lead, @Nullable Integer days, UnitId... others) {
        return new DecisionDetails(text, lead, Set.of(others), days == null ? null : DeadlineTerm.days(days));
    }

    private List<String> taskTitles() {
        return openTasks().stream().map(TaskRow::title).toList();
    }

    private List<TaskRow> openTasks() {
        var all = new TaskFilter(List.of(campaign().value()), List.of(), null, List.of(), null, null, null, null, null);
        return register.list(all, world.supervisor, 50, null).items();
    }

    private CampaignId campaign() {
        return world.campaign;
    }
}
