package org.duban.command.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.activity.Announcement;
import org.duban.activity.Audience;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.Progress;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskOrigin;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.TaskReports;
import org.duban.campaign.TaskService;
import org.duban.campaign.TaskState;
import org.duban.deadline.DeadlineStatus;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.evidence.EvidenceGate;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.Photos;
import org.duban.evidence.UploadedFile;
import org.duban.shared.Conflict;
import org.duban.shared.Forbidden;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Instructions from the signature to the accepted reply: against the real database. */
@FullStackTest
@RecordApplicationEvents
class InstructionJourneyTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private InstructionReplies replies;

    @Autowired
    private InstructionReader reader;

    @Autowired
    private TaskRegister register;

    @Autowired
    private TaskReports reports;

    @Autowired
    private TaskService tasks;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private EvidenceGate gate;

    @Autowired
    private ActivityLog log;

    @Autowired
    @Qualifier("instructionOrigin")
    private TaskOrigin origin;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

    private CampaignWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new CampaignWorld(beans);
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void whatIsSignedIsATaskOfTheUnitAtOnce() {
        var id = signed("三日内清理，举一反三");

        var row = reader.require(id, world.clerk);
        assertThat(row.state()).isEqualTo(InstructionState.OPEN);
        assertThat(row.light()).isEqualTo(DeadlineStatus.OPEN);
        assertThat(row.signer()).isEqualTo("leader");
        assertThat(row.isIntact()).isTrue();
        assertThat(register.require(new TaskId(row.taskId()), world.clerk)).satisfies(task -> {
            assertThat(task.title()).isEqualTo(row.quoted() + " 三日内清理，举一反三");
            assertThat(task.leadUnitId()).isEqualTo(world.township.value());
            assertThat(task.dueAt()).isEqualTo(row.dueAt());
        });
        assertThat(origin.of(new TaskId(row.taskId()), world.clerk)
                        .orElseThrow()
                        .path())
                .isEqualTo("/instructions/" + id);
        assertThat(reader.about(MatterKind.UNIT, world.township.value(), world.leader))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(id.value()));
    }

    @Test
    void numbersRunOnWithoutHoles() {
        var first = reader.require(signed("一"), world.leader);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> instructions.sign(InstructionId.next(), order("无此单位", UnitId.next()), world.leader));
        var second = reader.require(signed("二"), world.leader);

        assertThat(second.number()).isEqualTo(first.number() + 1);
        assertThat(second.year()).isEqualTo(DistrictTime.today().getYear());
    }

    @Test
    void itEndsWithAReplyThatTheLeaderAcceptsAndInNoOtherWay() {
        var id = signed("查明原因");
        var task = taskOf(id);
        assertThatExceptionOfType(ReplyOwed.class)
                .isThrownBy(() -> reports.report(task, new Progress(100, null, "办完了"), world.clerk, null));
        assertThatExceptionOfType(ReplyOwed.class).isThrownBy(() -> tasks.complete(task, null, null));
        reports.report(task, new Progress(40, null, "正在办"), world.clerk, null);

        replies.reply(id, "已查明，整改完毕", List.of(), world.clerk);

        assertThat(reader.require(id, world.leader).state()).isEqualTo(InstructionState.REPLIED);
        assertThat(register.require(task, world.clerk).awaitsCompletion()).isTrue();
        assertThatExceptionOfType(ReplyOwed.class).isThrownBy(() -> tasks.complete(task, null, null));

        replies.accept(id, "同意", world.leader);

        assertThat(reader.require(id, world.clerk).state()).isEqualTo(InstructionState.SETTLED);
        assertThat(register.require(task, world.clerk)).satisfies(done -> {
            assertThat(done.state()).isEqualTo(TaskState.DONE);
            assertThat(done.light()).isEqualTo(DeadlineStatus.MET);
        });
        assertThat(reader.replies(id)).singleElement().satisfies(reply -> {
            assertThat(reply.ruling()).isEqualTo("ACCEPTED");
            assertThat(reply.ruledBy()).isEqualTo("leader");
        });
        assertThat(log.of(id.value()))
                .extracting(Activity::event)
                .containsExactly("SIGNED", "REPLIED", "REPLY_ACCEPTED");
        assertThatExceptionOfType(SettledAlready.class)
                .isThrownBy(() -> replies.reply(id, "再报", List.of(), world.clerk));
    }

    @Test
    void theUnitHearsThatItsReplyWasSentBackAndWhy() {
        var id = signed("查明原因");
        replies.reply(id, "正在办", List.of(), world.clerk);

        replies.sendBack(id, "没有说明原因", dueIn(9), world.leader);

        assertThat(events.stream(Announcement.class).filter(told -> told.event().equals("REPLY_SENT_BACK")))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.subject()).isEqualTo(id.value());
                    assertThat(told.audience()).containsExactly(Audience.unit(world.township.value()));
                    assertThat(told.detail()).containsEntry("comment", "没有说明原因").containsKey("dueAt");
                });
        assertThat(events.stream(Announcement.class).map(Announcement::event)).doesNotContain("DEADLINE_MOVED");
    }

    @Test
    void theReplyDecidesWhetherItWasInTimeAndNotTheDayItIsReadOn() {
        var id = signed("查明原因");
        clock.moveOn(untilDue(id).minusSeconds(3));
        replies.reply(id, "已查明", List.of(), world.clerk);
        clock.moveOn(Duration.ofDays(5));
        replies.accept(id, null, world.leader);

        assertThat(reader.require(id, world.leader).light()).isEqualTo(DeadlineStatus.MET);

        clock.putBack();
        var late = signed("查明原因");
        clock.moveOn(untilDue(late));
        replies.reply(late, "已查明", List.of(), world.clerk);
        replies.accept(late, null, world.leader);

        assertThat(reader.require(late, world.leader).light()).isEqualTo(DeadlineStatus.MET_LATE);
    }

    @Test
    void aReplySentBackIsOwedAgainByAnotherDate() {
        var id = signed("查明原因");
        replies.reply(id, "正在办", List.of(), world.clerk);
        assertThatExceptionOfType(SentBackSilently.class)
                .isThrownBy(() -> replies.sendBack(id, " ", dueIn(9), world.leader));
        assertThatExceptionOfType(SentBackWithoutDate.class)
                .isThrownBy(() -> replies.sendBack(id, "不够", null, world.leader));

        replies.sendBack(id, "没有说明原因", dueIn(9), world.leader);

        var row = reader.require(id, world.clerk);
        assertThat(row.state()).isEqualTo(InstructionState.OPEN);
        assertThat(row.sentBack()).isOne();
        assertThat(row.dueAt()).isAfter(row.signedDueAt());
        assertThat(row.light()).isEqualTo(DeadlineStatus.OPEN);
        assertThatExceptionOfType(NoReplyToJudge.class).isThrownBy(() -> replies.accept(id, null, world.leader));

        replies.reply(id, "原因是……", List.of(), world.clerk);
        replies.accept(id, null, world.leader);
        assertThat(reader.replies(id)).extracting(ReplyRow::ruling).containsExactly("SENT_BACK", "ACCEPTED");
    }

    @Test
    void sentBackForTheSameDayTheClockGoesOn() {
        var id = signed("查明原因");
        var due = reader.require(id, world.leader).dueAt();
        replies.reply(id, "正在办", List.of(), world.clerk);
        assertThat(reader.require(id, world.leader).light()).isEqualTo(DeadlineStatus.HELD);

        replies.sendBack(id, "不够", DueBy.at(due), world.leader);

        assertThat(reader.require(id, world.leader).light()).isEqualTo(DeadlineStatus.OPEN);
        replies.reply(id, "办完了", List.of(), world.clerk);
        assertThat(reader.require(id, world.leader).state()).isEqualTo(InstructionState.REPLIED);
    }

    @Test
    void theLeadUnitAnswersAndNobodyElse() {
        var id = instructions.sign(
                InstructionId.next(),
                new Order(
                        MatterKind.UNIT,
                        world.township.value(),
                        world.campaign.value(),
                        "一起办",
                        world.township,
                        Set.of(world.otherTownship),
                        dueIn(3)),
                world.leader);

        assertThat(reader.mayReply(reader.require(id, world.clerk), world.clerk))
                .isTrue();
        assertThat(reader.mayReply(reader.require(id, world.otherClerk), world.otherClerk))
                .isFalse();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> replies.reply(id, "我们办了", List.of(), world.otherClerk));
        assertThat(reader.replies(id)).isEmpty();
    }

    @Test
    void whoHasNothingToDoWithItDoesNotKnowOfIt() {
        var id = signed("查明原因");
        var photo = evidence.store(UploadedFile.of("现场.jpg", Photos.scene(3)), world.clerk.accountId());
        replies.reply(id, "见照片", List.of(photo), world.clerk);

        assertThatExceptionOfType(InstructionNotFound.class).isThrownBy(() -> reader.require(id, world.otherClerk));
        assertThat(reader.list(null, null, world.otherClerk, 50, null).items()).isEmpty();
        assertThat(gate.maySee(photo, world.leader)).isTrue();
        assertThat(gate.maySee(photo, world.otherClerk)).isFalse();
        assertThatExceptionOfType(AttachmentNotThere.class)
                .isThrownBy(() -> replies.reply(signed("再查"), "见照片", List.of(EvidenceId.next()), world.clerk));
    }

    @Test
    void nobodyJudgesTheOwnReply() {
        var here = signed("查明原因");
        replies.reply(here, "已查明", List.of(), world.supervisor);
        var onPaper = registered("查明原因", List.of());
        replies.reply(onPaper, "已查明", List.of(), world.supervisor);

        assertThatExceptionOfType(LeadersRuling.class).isThrownBy(() -> replies.accept(here, null, world.supervisor));
        assertThat(reader.mayRule(reader.require(here, world.supervisor), world.supervisor))
                .isFalse();
        assertThatExceptionOfType(OwnReply.class).isThrownBy(() -> replies.accept(onPaper, null, world.supervisor));
    }

    @Test
    void theOfficeRegistersWhatWasWrittenOnPaper() {
        var sheet = evidence.store(UploadedFile.of("批示.jpg", Photos.scene(7)), world.supervisor.accountId());
        var yesterday = DistrictTime.today().minusDays(1);

        var id = instructions.register(
                InstructionId.next(),
                order("原件在此，请办", world.township),
                new Paper(" 区委书记 ", yesterday, List.of(sheet)),
                world.supervisor);

        var row = reader.require(id, world.clerk);
        assertThat(row.signer()).isEqualTo("区委书记");
        assertThat(row.writtenOn()).isEqualTo(yesterday);
        assertThat(row.registrar()).isEqualTo(world.supervisor.displayName());
        assertThat(row.isIntact()).isTrue();
        assertThat(row.dueAt()).isAfter(clock.instant());
        assertThat(gate.maySee(sheet, world.clerk)).isTrue();
        assertThat(gate.maySee(sheet, world.otherClerk)).isFalse();
        assertThat(reader.signers()).contains("区委书记");
        assertThat(log.of(id.value())).extracting(Activity::event).containsExactly("REGISTERED");
        assertThat(events.stream(Announcement.class).map(Announcement::event)).doesNotContain("SIGNED");
    }

    @Test
    void theSealOfASheetHoldsItsDayItsRegistrarAndItsPicture() {
        var sheet = evidence.store(UploadedFile.of("批示.jpg", Photos.scene(8)), world.supervisor.accountId());
        var other = evidence.store(UploadedFile.of("另一张.jpg", Photos.scene(9)), world.supervisor.accountId());
        var id = registered("照此办理", List.of(sheet));

        assertThat(intactAfter("written_on = written_on - 1", id)).isFalse();
        assertThat(intactAfter("registrar = '别人'", id)).isFalse();
        assertThat(intactAfter("signer = '别人'", id)).isFalse();
        assertThat(intactAfter("files = array['%s'::uuid]".formatted(other), id))
                .isFalse();
        assertThat(reader.require(id, world.supervisor).isIntact()).isTrue();
    }

    @Test
    void ofASheetTheOfficeNotesDownWhatItsSignerSaysOfTheReply() {
        var id = registered("请报结果", List.of());
        replies.reply(id, "办完了", List.of(), world.clerk);
        assertThat(events.stream(Announcement.class).filter(told -> told.event().startsWith("REPLIED")))
                .as("not only whoever registered it, who may be away")
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.event()).isEqualTo("REPLIED_TO_PAPER");
                    assertThat(told.audience()).containsExactly(Audience.role("SUPERVISOR"));
                });
        assertThat(reader.toShowTheLeader(world.supervisor, 500))
                .extracting(InstructionRow::id)
                .contains(id.value());
        assertThat(reader.mayRule(reader.require(id, world.supervisor), world.supervisor))
                .isTrue();

        replies.sendBack(id, "结果要有数字", dueIn(5), world.supervisor);
        assertThat(reader.toShowTheLeader(world.supervisor, 500))
                .extracting(InstructionRow::id)
                .doesNotContain(id.value());
        replies.reply(id, "拆除 12 处", List.of(), world.clerk);
        replies.accept(id, null, world.leader);

        assertThat(reader.replies(id)).extracting(ReplyRow::ruledFor).containsExactly("区委书记", null);
        assertThat(reader.require(id, world.clerk).state()).isEqualTo(InstructionState.SETTLED);
    }

    @Test
    void whatALeaderSignedHereOnlyALeaderJudges() {
        var id = signed("查明原因");
        replies.reply(id, "已查明", List.of(), world.clerk);

        assertThatExceptionOfType(LeadersRuling.class).isThrownBy(() -> replies.accept(id, null, world.supervisor));
        assertThat(reader.require(id, world.leader).state()).isEqualTo(InstructionState.REPLIED);
    }

    @Test
    void aSheetOfTomorrowOrWithAForeignPictureIsRefused() {
        var tomorrow = new Paper("区委书记", DistrictTime.today().plusDays(1), List.of());
        var foreign = new Paper("区委书记", DistrictTime.today(), List.of(EvidenceId.next()));

        assertThatExceptionOfType(WrittenInTheFuture.class)
                .isThrownBy(() -> instructions.register(
                        InstructionId.next(), order("办", world.township), tomorrow, world.supervisor));
        assertThatExceptionOfType(AttachmentNotThere.class)
                .isThrownBy(() -> instructions.register(
                        InstructionId.next(), order("办", world.township), foreign, world.supervisor));
    }

    @Test
    void whatDoesNotExistOrHasNoCampaignIsRefused() {
        assertThatExceptionOfType(MatterNotFound.class)
                .isThrownBy(() -> instructions.sign(
                        InstructionId.next(),
                        order(MatterKind.TASK, UUID.randomUUID(), null, "办", world.township),
                        world.leader));
        assertThatExceptionOfType(CampaignNotChosen.class)
                .isThrownBy(() -> instructions.sign(
                        InstructionId.next(),
                        order(MatterKind.UNIT, world.township.value(), null, "办", world.township),
                        world.leader));
    }

    @Test
    void theDatabaseKeepsWhatWasSignedAndAnswered() {
        var id = signed("查明原因");
        var task = taskOf(id);
        refused("update instruction set text = '改了' where instruction_id = :id", id.value(), "append-only");
        refused(
                "update task set state = 'DONE', finished_at = now() where task_id = :id",
                task.value(),
                "not answered");
        replies.reply(id, "已查明", List.of(), world.clerk);
        refused("update instruction_reply set text = '改了' where instruction_id = :id", id.value(), "stands");
        refused("delete from instruction_reply where instruction_id = :id", id.value(), "stands");
    }

    @Test
    void twoWhoAnswerAtTheSameTimeGiveOneReply() throws Exception {
        var id = signed("查明原因");
        Callable<Boolean> reply = () -> {
            try {
                replies.reply(id, "已查明", List.of(), world.clerk);
                return true;
            } catch (Conflict waits) {
                return false;
            }
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            var first = pool.submit(reply);
            var second = pool.submit(reply);
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
        } finally {
            pool.shutdown();
        }
        assertThat(reader.replies(id)).hasSize(1);
    }

    @Test
    void whatTheOfficeTakesBackIsCancelled() {
        var id = signed("查明原因");

        tasks.cancel(taskOf(id), "领导已收回", null);

        assertThat(reader.require(id, world.leader)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(InstructionState.CANCELLED);
            assertThat(row.light()).isNull();
        });
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> replies.reply(id, "还报吗", List.of(), world.clerk));
    }

    private void refused(String sql, UUID id, String why) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).param("id", id).update())
                .withMessageContaining(why);
    }

    private InstructionId registered(String text, List<EvidenceId> files) {
        return instructions.register(
                InstructionId.next(),
                order(text, world.township),
                new Paper("区委书记", DistrictTime.today(), files),
                world.supervisor);
    }

    /** Whether it would be found intact if somebody changed it behind the guards of the database. */
    private boolean intactAfter(String change, InstructionId id) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("alter table instruction disable trigger instruction_is_frozen")
                    .update();
            jdbc.sql("update instruction set " + change + " where instruction_id = :id")
                    .param("id", id.value())
                    .update();
            return reader.require(id, world.supervisor).isIntact();
        }));
    }

    private InstructionId signed(String text) {
        return instructions.sign(InstructionId.next(), order(text, world.township), world.leader);
    }

    private Order order(String text, UnitId unit) {
        return order(MatterKind.UNIT, world.township.value(), world.campaign.value(), text, unit);
    }

    private static Order order(MatterKind about, UUID id, @Nullable UUID campaign, String text, UnitId unit) {
        return new Order(about, id, campaign, text, unit, Set.of(), dueIn(3));
    }

    private static DueBy dueIn(int days) {
        return DueBy.of(DeadlineTerm.by(DistrictTime.today().plusDays(days)));
    }

    private Duration untilDue(InstructionId id) {
        return Duration.between(
                clock.instant(), reader.require(id, world.leader).dueAt());
    }

    private TaskId taskOf(InstructionId id) {
        return new TaskId(
                Objects.requireNonNull(reader.require(id, world.leader).taskId()));
    }
}
