package org.duban.campaign.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskOrigin;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.TaskService;
import org.duban.campaign.TaskState;
import org.duban.campaign.UnitUnknown;
import org.duban.deadline.DeadlineStatus;
import org.duban.evidence.EvidenceGate;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.Photos;
import org.duban.evidence.UploadedFile;
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

/** Statements of responsibility from the draft to their results: against the real database. */
@FullStackTest
class StatementJourneyTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private StatementService statements;

    @Autowired
    private StatementReader reader;

    @Autowired
    private TaskRegister register;

    @Autowired
    private TaskService tasks;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private EvidenceGate gate;

    @Autowired
    private ActivityLog log;

    @Autowired
    @Qualifier("statementOrigin")
    private TaskOrigin origin;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

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
    void clausesWithADateBecomeTasksOfTheUnitWhenItIsSigned() {
        var id = drafted(counted("沿街旱厕全部拆除", 20), clause("健全长效保洁机制", null));

        statements.sign(id, signing(today().minusDays(1)), world.supervisor, null);

        var clauses = clausesOf(id);
        assertThat(clauses).extracting(ClauseRow::place).containsExactly(1, 2);
        assertThat(clauses.get(0).taskState()).isEqualTo(TaskState.OPEN);
        assertThat(clauses.get(0).light()).isEqualTo(DeadlineStatus.OPEN);
        assertThat(clauses.get(1).taskId()).isNull();
        var task = new TaskId(Objects.requireNonNull(clauses.get(0).taskId()));
        assertThat(register.require(task, world.clerk)).satisfies(row -> {
            assertThat(row.leadUnitId()).isEqualTo(world.township.value());
            assertThat(row.quantityTotal()).isEqualByComparingTo("46");
            assertThat(row.assignedOn()).isEqualTo(today().minusDays(1));
        });
        assertThat(origin.of(task, world.clerk).orElseThrow().path()).isEqualTo("/statements/" + id);
        assertThat(origin.of(task, world.clerk).orElseThrow().title()).endsWith("《目标责任书》第1条");
        assertThat(origin.of(task, world.otherClerk)).isEmpty();
        assertThat(log.of(id.value())).extracting(Activity::event).containsExactly("DRAFTED", "SIGNED");
    }

    @Test
    void theResultStandsBesideTheClause() {
        var id = drafted(clause("拆除旱厕", 20), clause("补种绿植", 0));
        statements.sign(id, signing(today()), world.supervisor, null);
        var done = new TaskId(Objects.requireNonNull(clausesOf(id).get(0).taskId()));
        tasks.complete(done, null, null);
        clock.moveOn(Duration.ofDays(3));

        assertThat(clausesOf(id))
                .extracting(ClauseRow::light)
                .containsExactly(DeadlineStatus.MET, DeadlineStatus.OVERDUE);
        assertThat(reader.require(id, world.clerk)).satisfies(row -> {
            assertThat(row.done()).isOne();
            assertThat(row.late()).isOne();
        });
        var board = reader.board(world.campaign, world.leader);
        assertThat(board.lines()).singleElement().satisfies(line -> {
            assertThat(line.signed()).isTrue();
            assertThat(line.tasks()).isEqualTo(2);
            assertThat(line.done()).isOne();
            assertThat(line.late()).isOne();
        });
        assertThat(Statements.during(() -> reader.board(world.campaign, world.leader)))
                .hasSize(1);
    }

    @Test
    void nothingIsSignedIfOneClauseCannotBe() {
        var id = drafted(clause("拆除旱厕", 9), clause("已过期的事", -1));

        assertThatExceptionOfType(ClauseDueBeforeSigning.class)
                .isThrownBy(() -> statements.sign(id, signing(today()), world.supervisor, null));

        assertThat(reader.require(id, world.supervisor).state()).isEqualTo(StatementState.DRAFT);
        assertThat(clausesOf(id)).extracting(ClauseRow::taskId).containsOnlyNulls();
    }

    @Test
    void manyUnitsGetTheSameDraftAndAUnitHasOneThatStands() {
        var units = List.of(world.township, world.otherTownship);
        var ids = statements.draft(world.campaign, units, details(clause("拆除旱厕", 9)));

        assertThat(ids).hasSize(2);
        assertThatExceptionOfType(StatementTaken.class)
                .isThrownBy(() -> statements.draft(world.campaign, List.of(world.village, world.township), details()))
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains("文昌办事处"));
        assertThat(reader.list(world.campaign, world.supervisor, 50, null).items())
                .hasSize(2);

        statements.annul(ids.get(0), "单位合并", world.supervisor, null);
        assertThat(statements.draft(world.campaign, List.of(world.township), details()))
                .hasSize(1);
        assertThat(reader.standing(world.campaign, world.supervisor)).hasSize(2);
    }

    @Test
    void anAnnulledOneStaysToBeReadAndItsOpenTasksAreCancelled() {
        var id = drafted(clause("拆除旱厕", 9), clause("补种绿植", 9));
        statements.sign(id, signing(today()), world.supervisor, null);
        tasks.complete(new TaskId(Objects.requireNonNull(clausesOf(id).get(0).taskId())), null, null);

        statements.annul(id, "单位合并", world.supervisor, null);

        assertThat(reader.require(id, world.clerk).annulmentReason()).isEqualTo("单位合并");
        assertThat(clausesOf(id)).extracting(ClauseRow::taskState).containsExactly(TaskState.DONE, TaskState.CANCELLED);
        assertThat(reader.board(world.campaign, world.leader).lines()).isEmpty();
    }

    @Test
    void draftsAreTheSupervisorsAndWhatIsSignedIsTheUnitsAndTheLeaders() {
        var id = drafted(clause("拆除旱厕", 9));
        for (var who : List.of(world.clerk, world.leader)) {
            assertThatExceptionOfType(StatementNotFound.class).isThrownBy(() -> reader.require(id, who));
        }
        assertThat(reader.board(world.campaign, world.leader).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.id()).isNull());

        statements.sign(id, signing(today()), world.supervisor, null);

        for (var who : List.of(world.clerk, world.leader)) {
            assertThat(reader.require(id, who).signed()).isTrue();
        }
        assertThatExceptionOfType(StatementNotFound.class).isThrownBy(() -> reader.require(id, world.otherClerk));
        assertThat(reader.list(world.campaign, world.otherClerk, 50, null).items())
                .isEmpty();
        assertThat(reader.board(world.campaign, world.otherClerk).lines()).isEmpty();
    }

    @Test
    void whoSeesTheStatementSeesTheScan() {
        var id = drafted(clause("拆除旱厕", 9));
        statements.sign(id, signing(today()), world.supervisor, null);
        var scan = evidence.store(UploadedFile.of("责任书.jpg", Photos.scene(7)), world.supervisor.accountId());
        assertThatExceptionOfType(ScanUnknown.class).isThrownBy(() -> statements.attach(id, scan, world.otherClerk));
        assertThatExceptionOfType(ScanUnknown.class)
                .isThrownBy(() -> statements.attach(id, EvidenceId.next(), world.supervisor));

        statements.attach(id, scan, world.supervisor);

        assertThat(gate.maySee(scan, world.clerk)).isTrue();
        assertThat(gate.maySee(scan, world.leader)).isTrue();
        assertThat(gate.maySee(scan, world.otherClerk)).isFalse();
        assertThat(reader.require(id, world.clerk).scanName()).isEqualTo("责任书.jpg");
    }

    @Test
    void refusesWhatDoesNotExistWhatIsStaleAndWhatIsArchived() {
        assertThatExceptionOfType(UnitUnknown.class)
                .isThrownBy(() -> statements.draft(world.campaign, List.of(UnitId.next()), details()));
        assertThatExceptionOfType(NoUnitChosen.class)
                .isThrownBy(() -> statements.draft(world.campaign, List.of(), details()));
        var id = drafted(clause("拆除旱厕", null));
        var read = reader.require(id, world.supervisor).version();
        statements.change(id, details(clause("只有这一条", null)), read);
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> statements.change(id, details(), read));
        assertThat(clausesOf(id)).extracting(ClauseRow::text).containsExactly("只有这一条");

        jdbc.sql("update campaign set archived_at = now() where campaign_id = :id")
                .param("id", world.campaign.value())
                .update();

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> statements.sign(id, signing(today()), world.supervisor, null));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> statements.change(id, details(), null));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> statements.annul(id, "单位合并", world.supervisor, null));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> statements.draft(world.campaign, List.of(world.village), details()));
    }

    @Test
    void oneOfTwoSignsItAndTheTasksAreThereOnce() throws Exception {
        var id = drafted(clause("拆除旱厕", 9));
        Callable<Boolean> sign = () -> {
            try {
                statements.sign(id, signing(today()), world.supervisor, null);
                return true;
            } catch (StatementIsFixed refused) {
                return false;
            }
        };

        assertThat(succeeded(sign)).isOne();
        assertThat(reader.require(id, world.supervisor).tasks()).isOne();
    }

    @Test
    void oneOfTwoDraftsItAndTheOtherIsToldWhose() throws Exception {
        Callable<Boolean> draft = () -> {
            try {
                drafted(clause("拆除旱厕", 9));
                return true;
            } catch (StatementTaken refused) {
                return false;
            }
        };

        assertThat(succeeded(draft)).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update responsibility_statement set title = '别的' where statement_id = :id",
                "update responsibility_statement set state = 'DRAFT', signed_at = null, signed_on = null, signed_by = null"
                        + " where statement_id = :id",
                "delete from responsibility_statement where statement_id = :id",
                "update statement_clause set text = '别的' where statement_id = :id",
                "delete from statement_clause where statement_id = :id",
                "insert into statement_clause (statement_id, place, text) values (:id, 9, '多一条')",
                "update responsibility_statement set state = 'ANNULLED' where statement_id = :id",
            })
    void whatWasSignedStandsForWhoeverWritesToTheDatabaseToo(String change) {
        var id = drafted(clause("拆除旱厕", 9));
        statements.sign(id, signing(today()), world.supervisor, null);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).param("id", id.value()).update());
    }

    @Test
    void theDatabaseKnowsOneStandingStatementAUnitAndNoneSignedWithoutClauses() {
        var id = drafted();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                update responsibility_statement set state = 'SIGNED', signer = '主任', signed_at = now(),
                                    signed_on = current_date, signed_by = :by where statement_id = :id
                                """)
                        .param("id", id.value())
                        .param("by", world.supervisor.accountId().value())
                        .update())
                .withMessageContaining("without a clause");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into responsibility_statement
                                    (statement_id, version, campaign_id, unit_id, title, state, changed_at)
                                select gen_random_uuid(), 0, campaign_id, unit_id, title, state, changed_at
                                from responsibility_statement where statement_id = :id
                                """).param("id", id.value()).update())
                .withMessageContaining("responsibility_statement_one_standing");
    }

    @Test
    void readsAPageWithTheSameStatementsWhateverItsLength() {
        drafted(clause("拆除旱厕", 9));
        var few = Statements.during(() -> reader.list(world.campaign, world.supervisor, 50, null))
                .size();
        statements.draft(world.campaign, List.of(world.village, world.otherTownship), details(clause("拆除旱厕", 9)));

        assertThat(Statements.during(() -> reader.list(world.campaign, world.supervisor, 50, null)))
                .hasSize(few);
        var page = reader.list(world.campaign, world.supervisor, 2, null);
        assertThat(page.items()).hasSize(2);
        assertThat(reader.list(
                                world.campaign,
                                world.supervisor,
                                2,
                                page.items().get(1).id())
                        .items())
                .hasSize(1);
    }

    private static int succeeded(Callable<Boolean> attempt) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var succeeded = 0;
            for (var outcome : pool.invokeAll(List.of(attempt, attempt))) {
                succeeded += outcome.get() ? 1 : 0;
            }
            return succeeded;
        } finally {
            pool.shutdown();
        }
    }

    private StatementId drafted(ClauseDetails... clauses) {
        return statements
                .draft(world.campaign, List.of(world.township), details(clauses))
                .get(0);
    }

    private List<ClauseRow> clausesOf(StatementId id) {
        return reader.clauses(List.of(id.value()), world.supervisor);
    }

    private static StatementDetails details(ClauseDetails... clauses) {
        return new StatementDetails("目标责任书", "办事处主任", "区创建办主任", Arrays.asList(clauses));
    }

    private Signing signing(LocalDate day) {
        return new Signing("办事处主任", day);
    }

    private ClauseDetails clause(String text, @Nullable Integer days) {
        return new ClauseDetails(text, null, null, days == null ? null : today().plusDays(days));
    }

    private ClauseDetails counted(String text, int days) {
        return new ClauseDetails(text, new BigDecimal("46"), "处", today().plusDays(days));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
