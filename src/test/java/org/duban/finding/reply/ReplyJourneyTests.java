package org.duban.finding.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.duban.account.SignedIn;
import org.duban.activity.Activity;
import org.duban.activity.Announcement;
import org.duban.activity.SubjectKind;
import org.duban.deadline.Deadline;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.deadline.OverdueSweep;
import org.duban.deadline.request.DeadlineRequests;
import org.duban.deadline.request.RequestKind;
import org.duban.finding.FindingAssignments;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingId;
import org.duban.finding.FindingOrder;
import org.duban.finding.FindingReader;
import org.duban.finding.FindingRegister;
import org.duban.finding.ReplyDue;
import org.duban.finding.Source;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.shared.Conflict;
import org.duban.shared.NotFound;
import org.duban.shared.Slice;
import org.duban.shared.StaleVersion;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A letter from above, from its registration to the reply, against the real database. */
@FullStackTest
@RecordApplicationEvents
class ReplyJourneyTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private LetterIntake intake;

    @Autowired
    private ReplyDuties duties;

    @Autowired
    private ReplyReader replies;

    @Autowired
    private FindingReader reader;

    @Autowired
    private FindingRegister register;

    @Autowired
    private FindingAssignments assignments;

    @Autowired
    private DeadlineService deadlines;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

    private InspectionWorld world;
    private SignedIn supervisor;
    private SignedIn clerk;

    @BeforeEach
    void aDistrict() {
        world = new InspectionWorld(beans);
        supervisor = world.district.supervisor;
        clerk = world.district.clerk;
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void isAnsweredInTimeByTheResponsibleUnit() {
        var finding = letter(5);
        assertThat(letterOf(finding).unitId()).isEqualTo(world.district.township.value());
        assertThat(events.stream(Announcement.class))
                .anyMatch(told ->
                        told.event().equals("REPLY_OWED") && told.title().contains("市督导组"));

        duties.reply(finding, new WrittenReply("已整改到位。", "示创办〔2026〕9号", null), clerk, null);

        var letter = letterOf(finding);
        assertThat(letter.inTime()).isTrue();
        assertThat(letter.number()).isEqualTo("示创办〔2026〕9号");
        assertThat(deadline(letter).getMetAt()).isEqualTo(letter.repliedAt());
        assertThat(reader.events(finding, clerk)).extracting(Activity::event).contains("REPLY_OWED", "REPLIED");
    }

    @Test
    void isLateAtTheInstantAtWhichItIsDue() {
        var finding = letter(5);
        clock.moveOn(Duration.between(clock.instant(), letterOf(finding).dueAt()));

        duties.reply(finding, new WrittenReply("已整改到位。", null, null), supervisor, null);

        assertThat(letterOf(finding).inTime()).isFalse();
    }

    @Test
    void isNotThereForAnotherUnit() {
        var finding = letter(5);
        var stranger = world.district.otherClerk;

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> replies.of(finding, stranger));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> duties.reply(finding, new WrittenReply("代答", null, null), stranger, null));
        assertThatExceptionOfType(ReplyNotYours.class)
                .isThrownBy(() -> duties.reply(finding, new WrittenReply("代答", null, null), world.inspector, null));
    }

    @Test
    void showsTheFindingToAnotherUnitThatIsToAnswer() {
        var other = world.district.otherClerk;
        var finding = letter(terms(5, world.district.otherTownship));

        assertThat(reader.details(finding, other).allowed()).isEmpty();
        assertThat(found(other, null)).contains(finding.value());
        duties.reply(finding, new WrittenReply("已转办并整改到位。", null, null), other, null);

        assertThat(letterOf(finding).repliedByName()).isEqualTo("other");
        assertThatExceptionOfType(ReplyNotYours.class)
                .isThrownBy(() -> duties.reply(letter(terms(5, world.district.otherTownship)), reply(), clerk, null));
    }

    @Test
    void isRegisteredOnceAndOnlyForWhatCameFromOutside() {
        var finding = letter(5);
        var ownFinding = FindingId.next();
        intake.log(ownFinding, command(Source.ROUTINE), null, world.inspector);

        assertThatExceptionOfType(ReplyDutyThere.class)
                .isThrownBy(() -> duties.open(finding, terms(3, null), supervisor));
        assertThatExceptionOfType(SourceOwesNoReply.class)
                .isThrownBy(() -> duties.open(ownFinding, terms(3, null), supervisor));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into reply_duty (reply_duty_id, version, finding_id, unit_id, sender, received_on,
                                    deadline_id, opened_at, opened_by)
                                select gen_random_uuid(), 0, finding_id, unit_id, sender, received_on, deadline_id,
                                    opened_at, opened_by
                                from reply_duty where finding_id = :id
                                """).param("id", finding.value()).update());
    }

    @Test
    void leavesNothingBehindWhereTheLetterIsRefused() {
        var id = FindingId.next();
        var tomorrow =
                new ReplyTerms("市督导组", null, LocalDate.now(clock).plusDays(1), DueBy.of(DeadlineTerm.days(5)), null);

        assertThatExceptionOfType(ReceivedInTheFuture.class)
                .isThrownBy(() -> intake.log(id, command(Source.SUPERIOR), tomorrow, world.inspector));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.details(id, supervisor));
    }

    @Test
    void endsWithTheFindingAndGoesOnThroughAHold() {
        var finding = letter(5);
        assignments.hold(finding, "等管线迁改", clock.instant().plus(Duration.ofDays(9)), supervisor, null);
        assertThat(deadline(letterOf(finding)).isRunning()).isTrue();

        assignments.withdraw(finding, "重复登记", supervisor, null);

        var letter = letterOf(finding);
        assertThat(letter.cancelledAt()).isNotNull();
        assertThat(deadline(letter).getCancelledAt()).isNotNull();
        assertThatExceptionOfType(NoReplyOwed.class).isThrownBy(() -> duties.reply(finding, reply(), supervisor, null));
    }

    @Test
    void isCorrectedUntilTheReplyGoesOut() {
        var finding = letter(5);
        var wrong = letterOf(finding);
        var right = new ReplyTerms(
                "省生态环境督察组",
                "豫督〔2026〕3号",
                LocalDate.now(clock).minusDays(1),
                DueBy.of(DeadlineTerm.by(LocalDate.now(clock).plusDays(9))),
                world.district.otherTownship);

        duties.correct(finding, right, supervisor, wrong.version());

        var letter = letterOf(finding);
        assertThat(letter.sender()).isEqualTo("省生态环境督察组");
        assertThat(letter.receivedOn()).isEqualTo(LocalDate.now(clock).minusDays(1));
        assertThat(letter.unitId()).isEqualTo(world.district.otherTownship.value());
        assertThat(letter.dueAt())
                .isEqualTo(LocalDate.now(clock)
                        .plusDays(10)
                        .atStartOfDay(clock.getZone())
                        .toInstant());
        assertThat(reader.details(finding, supervisor).facts().outerNumber()).isEqualTo("豫督〔2026〕3号");
        assertThat(deadline(wrong).getCancelledAt()).isNotNull();
        assertThat(reader.events(finding, supervisor))
                .filteredOn(event -> event.event().equals("REPLY_CORRECTED"))
                .singleElement()
                .satisfies(event -> assertThat(event.detail())
                        .containsEntry("from", wrong.dueAt().toString()));
        duties.reply(finding, reply(), world.district.otherClerk, null);
        assertThatExceptionOfType(RepliedAlready.class)
                .isThrownBy(() -> duties.correct(finding, right, supervisor, null));
    }

    @Test
    void staysWithItsUnitWhereOnlyTheSenderWasWrong() {
        var finding = letter(5);
        var wrong = letterOf(finding);

        duties.correct(
                finding,
                new ReplyTerms("市环委办", null, wrong.receivedOn(), DueBy.at(wrong.dueAt()), new UnitId(wrong.unitId())),
                supervisor,
                null);

        var letter = letterOf(finding);
        assertThat(letter.sender()).isEqualTo("市环委办");
        assertThat(letter.unitId()).isEqualTo(wrong.unitId());
        assertThat(letter.dueAt()).isEqualTo(wrong.dueAt());
        assertThat(reader.details(finding, supervisor).facts().outerNumber()).isEqualTo("市督〔2026〕17号");
    }

    @Test
    void isCorrectedBySupervisorsAloneFromWhatStandsNow() {
        var finding = letter(5);
        var stale = letterOf(finding).version() - 1;

        assertThatExceptionOfType(ReplyNotYours.class)
                .isThrownBy(() -> duties.correct(finding, terms(6, null), clerk, null));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> duties.correct(finding, terms(6, null), supervisor, stale));
    }

    @Test
    void tellsInTheFindingsHistoryWhatTimeDidToIt() {
        var finding = letter(5);
        clock.moveOn(Duration.ofDays(6));

        beans.getBean(OverdueSweep.class).flag();

        assertThat(reader.events(finding, clerk))
                .extracting(Activity::kind, Activity::event)
                .contains(tuple(SubjectKind.DUTY, "OVERDUE"), tuple(SubjectKind.FINDING, "OVERDUE"));
        assertThat(text("/findings/" + finding, clerk)).contains("答复逾期");
    }

    @Test
    void movesWithTheFindingToTheUnitThatTheRulingNames() {
        var finding = letter(5);
        var due = letterOf(finding).dueAt();
        assignments.dispute(finding, "不属于我单位", clerk, null);

        assignments.rule(
                finding, world.district.otherTownship, DueBy.of(DeadlineTerm.days(3)), "属地负责", supervisor, null);

        var letter = letterOf(finding);
        assertThat(letter.unitId()).isEqualTo(world.district.otherTownship.value());
        assertThat(letter.dueAt()).isEqualTo(due);
        duties.reply(finding, reply(), world.district.otherClerk, null);
    }

    @Test
    void asksForMoreTimeLikeAnyOtherDeadlineAndTheFindingsLogTellsOfIt() {
        var finding = letter(5);
        var letter = letterOf(finding);
        var requests = beans.getBean(DeadlineRequests.class);
        var until =
                LocalDate.now(clock).plusDays(9).atStartOfDay(clock.getZone()).toInstant();

        var asked = requests.ask(new DeadlineId(letter.deadlineId()), RequestKind.EXTENSION, until, "等检测报告", clerk);
        requests.grant(asked, null, "同意", supervisor, null);

        assertThat(letterOf(finding).dueAt()).isEqualTo(until);
        assertThat(reader.events(finding, clerk))
                .extracting(Activity::event)
                .contains("EXTENSION_REQUESTED", "EXTENSION_GRANTED");
    }

    @Test
    void isFoundInTheRegisterAsLongAsItIsOwed() {
        var finding = letter(5);

        assertThat(found(supervisor, ReplyDue.OPEN)).contains(finding.value());
        assertThat(found(supervisor, ReplyDue.OVERDUE)).doesNotContain(finding.value());
        clock.moveOn(Duration.ofDays(9));
        assertThat(found(supervisor, ReplyDue.OVERDUE)).contains(finding.value());
        duties.reply(finding, reply(), supervisor, null);
        assertThat(found(supervisor, ReplyDue.OPEN)).doesNotContain(finding.value());
    }

    @Test
    void isGivenOnceByTwoAtOnce() throws Exception {
        var finding = letter(5);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var outcomes = pool.invokeAll(List.of(attempt(finding, clerk), attempt(finding, supervisor)));
            var given = 0;
            for (var outcome : outcomes) {
                given += outcome.get();
            }
            assertThat(given).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void isSpokenOfByTheInterface() {
        var id = FindingId.next();
        var body = """
                {"campaignId": "%s", "placeId": "%s", "category": "暴露垃圾", "source": "SUPERIOR", "description": "来件反映河道有垃圾",
                 "unitId": "%s", "deadline": {"kind": "DAYS", "amount": 3}, "outerNumber": "市督〔2026〕17号",
                 "replyDuty": {"sender": "市督导组", "receivedOn": "%s", "deadline": {"kind": "DAYS", "amount": 5}}}
                """.formatted(
                        world.district.campaign, world.market.value(), world.district.township, LocalDate.now(clock));

        assertThat(call("PUT", "/api/v1/findings/" + id, body, supervisor)).hasStatus(201);
        assertThat(call("GET", "/api/v1/findings/" + id, "", clerk))
                .bodyJson()
                .extractingPath("$.replyDuty.sender")
                .isEqualTo("市督导组");
        assertThat(call("POST", "/api/v1/findings/" + id + "/reply", "{\"text\": \" \"}", clerk))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("text");
        assertThat(call("POST", "/api/v1/findings/" + id + "/reply", "{\"text\": \"已整改\"}", world.district.otherClerk))
                .hasStatus(404);
        assertThat(call("POST", "/api/v1/findings/" + id + "/reply", "{\"text\": \"已整改\"}", clerk))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.replyDuty.inTime")
                .isEqualTo(true);
        assertThat(call("POST", "/api/v1/findings/" + id + "/reply", "{\"text\": \"再答\"}", clerk))
                .hasStatus(409);
    }

    @Test
    void refusesALetterOfAFindingThatItsUnitDoesNotKnowOf() {
        var round = world.round(InspectionKind.UNANNOUNCED, world.market);
        var id = FindingId.next();
        var hidden = world.command(
                round, world.market, Source.SUPERIOR, world.district.township, DueBy.of(DeadlineTerm.days(3)));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> intake.log(id, hidden, terms(5, null), world.inspector));
    }

    @Test
    void printsTheReplyAsItWentOut() {
        var finding = letter(5);
        var draft = text("/findings/" + finding + "/reply/print", clerk);
        assertThat(draft).contains("草稿", "市督导组：", "市督〔2026〕17号", "目前该问题仍在办理之中");

        duties.reply(finding, new WrittenReply("已清运垃圾。\n已建立巡查制度。", "示创办〔2026〕9号", null), clerk, null);

        assertThat(text("/findings/" + finding + "/reply/print", clerk))
                .contains("示创办〔2026〕9号", "已建立巡查制度", "文昌办事处")
                .doesNotContain("草稿");
    }

    @Test
    void bringsARefusedFormBackWithAllThatWasTyped() {
        var finding = FindingId.next();
        intake.log(finding, command(Source.PUBLIC), null, world.inspector);
        var path = "/findings/" + finding + "/reply-duty";

        var refused = mvc.post()
                .uri(path)
                .with(user(supervisor))
                .with(csrf())
                .param("sender", "12345热线")
                .param("receivedOn", LocalDate.now(clock).plusDays(2).toString())
                .param("replyBy", LocalDate.now(clock).plusDays(3).toString())
                .exchange();
        assertThat(refused).hasStatus(422).bodyText().contains("12345热线", "收到日期不能晚于今天");

        assertThat(mvc.post()
                        .uri(path)
                        .with(user(supervisor))
                        .with(csrf())
                        .param("sender", "12345热线")
                        .param("outerNumber", "20260420-118")
                        .param("receivedOn", LocalDate.now(clock).toString())
                        .param("replyBy", LocalDate.now(clock).plusDays(3).toString()))
                .hasStatus3xxRedirection();
        assertThat(text("/findings/" + finding, supervisor)).contains("20260420-118", "12345热线", "撰写回复");
        assertThat(text("/", supervisor)).contains("20260420-118");
    }

    @Test
    void bringsTheLetterBackToBeCorrected() {
        var finding = letter(5);
        var path = "/findings/" + finding + "/reply-duty/correction";
        assertThat(text(path, supervisor)).contains("更正来件", "市督导组", "市督〔2026〕17号");

        var refused = mvc.post()
                .uri(path)
                .with(user(supervisor))
                .with(csrf())
                .param("version", "" + letterOf(finding).version())
                .param("sender", "市环委办")
                .param("receivedOn", LocalDate.now(clock).plusDays(2).toString())
                .param("replyBy", LocalDate.now(clock).plusDays(3).toString())
                .exchange();

        assertThat(refused).hasStatus(422).bodyText().contains("更正来件", "市环委办", "收到日期不能晚于今天");
    }

    private Callable<Integer> attempt(FindingId finding, SignedIn by) {
        return () -> {
            try {
                duties.reply(finding, reply(), by, null);
                return 1;
            } catch (Conflict | OptimisticLockingFailureException overtaken) {
                return 0;
            }
        };
    }

    private static WrittenReply reply() {
        return new WrittenReply("已整改到位。", null, null);
    }

    private FindingId letter(int days) {
        return letter(terms(days, null));
    }

    private FindingId letter(ReplyTerms terms) {
        var id = FindingId.next();
        intake.log(id, command(Source.SUPERIOR), terms, supervisor);
        return id;
    }

    private org.duban.finding.LogFinding command(Source source) {
        return world.command(null, world.market, source, world.district.township, DueBy.of(DeadlineTerm.days(3)));
    }

    private ReplyTerms terms(int days, @Nullable UnitId unit) {
        return new ReplyTerms(
                "市督导组",
                "市督〔2026〕17号",
                LocalDate.now(clock),
                DueBy.of(DeadlineTerm.by(LocalDate.now(clock).plusDays(days))),
                unit);
    }

    private ReplyFacts letterOf(FindingId finding) {
        return replies.of(finding, supervisor).orElseThrow();
    }

    private Deadline deadline(ReplyFacts letter) {
        return deadlines.require(new DeadlineId(letter.deadlineId()));
    }

    private List<java.util.UUID> found(SignedIn who, @Nullable ReplyDue due) {
        var filter = FindingFilter.ALL
                .withCampaigns(List.of(world.district.campaign.value()))
                .withReplyDue(due);
        return register.list(filter, FindingOrder.FOUND, Slice.USUAL, null, who).items().stream()
                .map(row -> row.id())
                .toList();
    }

    private MvcTestResult call(String method, String path, String body, SignedIn who) {
        return mvc.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .with(user(who))
                .with(csrf())
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private String text(String path, SignedIn who) {
        try {
            return mvc.get()
                    .uri(path)
                    .with(user(who))
                    .locale(Locale.CHINA)
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
