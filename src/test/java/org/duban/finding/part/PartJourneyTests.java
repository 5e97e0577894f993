package org.duban.finding.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.duban.account.AccountDetails;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.Activity;
import org.duban.activity.Announcement;
import org.duban.activity.Audience;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.deadline.request.DeadlineOwners;
import org.duban.deadline.request.DeadlineRequests;
import org.duban.deadline.request.RequestKind;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.Photos;
import org.duban.evidence.UploadedFile;
import org.duban.finding.Effort;
import org.duban.finding.FindingAssignments;
import org.duban.finding.FindingId;
import org.duban.finding.FindingIntake;
import org.duban.finding.FindingReader;
import org.duban.finding.FindingRectifications;
import org.duban.finding.FindingState;
import org.duban.finding.Source;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.notification.feed.Feeds;
import org.duban.shared.Conflict;
import org.duban.shared.Forbidden;
import org.duban.shared.NotFound;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Several units at one finding, from being shared out to being struck off, against the real database. */
@FullStackTest
@RecordApplicationEvents
class PartJourneyTests {

    private static final DueBy IN_FIVE_DAYS = DueBy.of(DeadlineTerm.days(5));

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private FindingIntake intake;

    @Autowired
    private FindingParts parts;

    @Autowired
    private PartRectifications rectifications;

    @Autowired
    private PartReader reader;

    @Autowired
    private FindingReader findings;

    @Autowired
    private FindingRectifications lead;

    @Autowired
    private FindingAssignments assignments;

    @Autowired
    private DeadlineService deadlines;

    @Autowired
    private DeadlineOwners owners;

    @Autowired
    private EvidenceService evidence;

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
    private SignedIn partner;
    private UnitId other;
    private FindingId finding;

    @BeforeEach
    void aFindingThatOneUnitCannotSettleAlone() {
        world = new InspectionWorld(beans);
        supervisor = world.district.supervisor;
        clerk = world.district.clerk;
        partner = world.district.otherClerk;
        other = world.district.otherTownship;
        finding = FindingId.next();
        intake.log(
                finding,
                world.command(
                        null, world.market, Source.SPECIAL, world.district.township, DueBy.of(DeadlineTerm.days(3))),
                world.inspector);
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void isStruckOffOnlyWhenEveryUnitIsDone() {
        var part = share("清运建筑垃圾");
        handInLead();

        assertThatExceptionOfType(PartsOpen.class)
                .isThrownBy(() -> lead.pass(finding, null, world.inspector, null))
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains("搬口办事处"));
        assertThat(text("/findings/" + finding, world.inspector)).contains("尚有单位没有办结：搬口办事处");
        handIn(part);
        rectifications.pass(finding, part, "属实", world.inspector, null);
        assertThat(text("/findings/" + finding, world.inspector)).contains("各分办单位均已办结");
        lead.pass(finding, null, world.inspector, null);

        assertThat(findings.details(finding, partner).facts().state()).isEqualTo(FindingState.CLOSED);
        assertThat(findings.events(finding, clerk))
                .extracting(Activity::event)
                .contains("PART_ASSIGNED", "PART_SUBMITTED", "PART_PASSED", "PASSED");
    }

    @Test
    void isNotStruckOffBehindTheServicesBackEither() {
        share("清运建筑垃圾");
        handInLead();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> jdbc.sql("update finding set state = 'CLOSED', closed_at = now() where finding_id = :id")
                                .param("id", finding.value())
                                .update())
                .withMessageContaining("a part of the finding is still open");
    }

    @Test
    void letsTheUnitSeeTheFindingAndTellsIt() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.of(finding, partner));

        share("清运建筑垃圾");

        assertThat(reader.of(finding, partner)).singleElement().satisfies(view -> {
            assertThat(view.facts().what()).isEqualTo("清运建筑垃圾");
            assertThat(view.allowedActions()).containsExactly(PartAction.SUBMIT);
        });
        assertThat(reader.of(finding, clerk).get(0).allowedActions()).isEmpty();
        assertThat(events.stream(Announcement.class))
                .anyMatch(told -> told.event().equals("PART_ASSIGNED")
                        && told.audience().equals(Set.of(Audience.unit(other.value())))
                        && told.title().endsWith("· 清运建筑垃圾"));
    }

    @Test
    void isSentBackWithANewDeadline() {
        var part = share("清运建筑垃圾");
        var first = facts().deadlineId();
        handIn(part);

        rectifications.sendBack(finding, part, "仍有残留", DueBy.of(DeadlineTerm.days(2)), world.inspector, null);

        assertThat(facts().state()).isEqualTo(PartState.ASSIGNED);
        assertThat(facts().reworks()).isOne();
        assertThat(facts().deadlineId()).isNotEqualTo(first);
        assertThat(deadlines.require(new DeadlineId(first)).getMetAt()).isNotNull();
        handIn(part);
        assertThat(reader.details(finding, part, partner).rounds()).hasSize(2);
    }

    @Test
    void isNeverCheckedByWhoHandedInNorByAnybodyOfAUnitInvolved() {
        var part = share("清运建筑垃圾");
        handIn(part);

        for (var biased : List.of(inspectorOf(other), inspectorOf(world.district.township))) {
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> rectifications.pass(finding, part, null, biased, null));
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> verify(part, biased));
        }
        assertThatExceptionOfType(PartNotYours.class)
                .isThrownBy(() -> rectifications.pass(finding, part, null, partner, null));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> verify(part, partner));
    }

    @Test
    void sharesItsFateWithTheFinding() {
        share("清运建筑垃圾");
        var deadline = new DeadlineId(facts().deadlineId());

        assignments.hold(finding, "等管线迁改", clock.instant().plus(Duration.ofDays(9)), supervisor, null);
        assertThat(deadlines.require(deadline).isRunning()).isFalse();
        assertThatExceptionOfType(PartsAtRest.class).isThrownBy(() -> handIn(new FindingPartId(facts().id())));
        assignments.resume(finding, "管线已迁改", supervisor, null);
        assertThat(deadlines.require(deadline).isRunning()).isTrue();
        assignments.withdraw(finding, "重复登记", supervisor, null);

        assertThat(facts().state()).isEqualTo(PartState.CANCELLED);
        assertThat(deadlines.require(deadline).getCancelledAt()).isNotNull();
    }

    @Test
    void isTakenBackByASupervisorAndMayBeGivenAnew() {
        var part = share("清运建筑垃圾");

        assertThatExceptionOfType(PartNotYours.class)
                .isThrownBy(() -> parts.cancel(finding, part, "改由他人", world.inspector, null));
        parts.cancel(finding, part, "改由他人", supervisor, null);
        share("拆除违建");

        assertThat(reader.of(finding, supervisor))
                .extracting(view -> view.facts().state())
                .containsExactly(PartState.CANCELLED, PartState.ASSIGNED);
    }

    @Test
    void refusesTheLeadTheSameUnitTwiceAndWhatIsNotOutYet() {
        assertThatExceptionOfType(PartOfLead.class).isThrownBy(() -> add(new NewPart(world.district.township, "清扫")));
        assertThatExceptionOfType(PartThere.class)
                .isThrownBy(() -> add(new NewPart(other, "清扫"), new NewPart(other, "清运")));
        share("清运建筑垃圾");
        assertThatExceptionOfType(PartThere.class).isThrownBy(() -> share("清扫"));
        var draft = world.draft(null);
        assertThatExceptionOfType(PartsAtRest.class)
                .isThrownBy(() -> parts.add(draft, List.of(new NewPart(other, "清扫")), IN_FIVE_DAYS, supervisor, null));
        var hidden =
                world.find(world.round(InspectionKind.UNANNOUNCED, world.market), world.market, DeadlineTerm.days(3));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> parts.add(hidden, List.of(new NewPart(other, "清扫")), IN_FIVE_DAYS, supervisor, null));
        assertThatExceptionOfType(PartNotYours.class)
                .isThrownBy(() -> parts.add(finding, List.of(new NewPart(other, "清扫")), IN_FIVE_DAYS, clerk, null));
    }

    @Test
    void isGivenOnceByTwoAtOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> attempt = () -> {
                try {
                    share("清运建筑垃圾");
                    return 1;
                } catch (Conflict | OptimisticLockingFailureException overtaken) {
                    return 0;
                }
            };
            var given = 0;
            for (var outcome : pool.invokeAll(List.of(attempt, attempt))) {
                given += outcome.get();
            }
            assertThat(given).isEqualTo(1);
            assertThat(reader.of(finding, supervisor)).hasSize(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void asksForMoreTimeAndIsNamedByItsOwner() {
        var part = share("清运建筑垃圾");
        var until =
                LocalDate.now(clock).plusDays(9).atStartOfDay(clock.getZone()).toInstant();

        var request = beans.getBean(DeadlineRequests.class)
                .ask(new DeadlineId(facts().deadlineId()), RequestKind.EXTENSION, until, "车辆不足", partner);
        beans.getBean(DeadlineRequests.class).grant(request, null, "同意", supervisor, null);

        assertThat(facts().dueAt()).isEqualTo(until);
        assertThat(findings.events(finding, partner))
                .extracting(Activity::event)
                .contains("EXTENSION_GRANTED");
        var subject =
                owners.subjects(Map.of(part.value(), DeadlineSubject.Kind.PART)).get(part.value());
        assertThat(subject.path()).isEqualTo("/findings/" + finding + "#part-" + part);
        assertThat(subject.title()).endsWith(" · 清运建筑垃圾");
    }

    @Test
    void isInTheCalendarOfItsUnit() {
        share("清运建筑垃圾");
        var secret = beans.getBean(Feeds.class).create(partner, other);

        assertThat(mvc.get().uri("/feeds/" + secret + ".ics"))
                .hasStatusOk()
                .bodyText()
                .contains("分办到期");
    }

    @Test
    void showsItsPhotosToWhoeverSeesTheFindingOnly() {
        var part = share("清运建筑垃圾");
        var photo = handIn(part);
        var path = "/evidence/" + photo;

        assertThat(mvc.get().uri(path).with(user(clerk))).hasStatusOk();
        assertThat(mvc.get().uri(path).with(user(new InspectionWorld(beans).district.clerk)))
                .hasStatus(404);
    }

    @Test
    void isSpokenOfByTheInterface() {
        var path = "/api/v1/findings/" + finding + "/parts";
        var wanted = """
                {"parts": [{"unitId": "%s", "what": "清运建筑垃圾"}], "deadline": {"kind": "DAYS", "amount": 5}}
                """.formatted(other);

        assertThat(call("POST", path, "{\"parts\": []}", supervisor)).hasStatus(422);
        assertThat(call("POST", path, wanted, supervisor))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$[0].state")
                .isEqualTo("ASSIGNED");
        var part = facts().id();
        assertThat(call("GET", path, "", partner))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].allowedActions")
                .asArray()
                .containsExactly("SUBMIT");
        assertThat(call("GET", path, "", new InspectionWorld(beans).district.clerk))
                .hasStatus(404);
        var handedIn = """
                {"measure": "已清运", "effort": {"people": 4}, "evidenceIds": ["%s"]}
                """.formatted(photo(partner));
        assertThat(call("POST", path + "/" + part + "/submission", handedIn, partner))
                .hasStatusOk();
        assertThat(call("POST", path + "/" + part + "/submission", handedIn, partner))
                .hasStatus(409);
        assertThat(call("POST", path + "/" + part + "/verification", "{\"result\": \"RETURN\"}", world.inspector))
                .hasStatus(422);
        assertThat(call("POST", path + "/" + part + "/verification", "{\"result\": \"PASS\"}", world.inspector))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("DONE");
    }

    @Test
    void isHandedOutByAFormThatKeepsWhatWasTyped() {
        var path = "/findings/" + finding + "/parts";
        var refused = mvc.post()
                .uri(path)
                .with(user(supervisor))
                .with(csrf())
                .param("rows[0].unitId", other.toString())
                .param("rows[0].unitText", "搬口办事处")
                .param("rows[0].what", "")
                .param("rows[1].unitText", "不存在的单位")
                .param("rows[1].what", "清扫路面")
                .param("due", "DAYS_3")
                .exchange();
        assertThat(refused).hasStatus(422).bodyText().contains("请写明办理内容", "请从列表中选择责任单位", "清扫路面");

        assertThat(mvc.post()
                        .uri(path)
                        .with(user(supervisor))
                        .with(csrf())
                        .param("rows[0].unitId", other.toString())
                        .param("rows[0].unitText", "搬口办事处")
                        .param("rows[0].what", "清运建筑垃圾")
                        .param("due", "DAYS_3"))
                .hasStatus3xxRedirection();
        assertThat(text("/findings/" + finding, partner)).contains("清运建筑垃圾", "待反馈");
        assertThat(text(path + "/" + facts().id(), partner)).contains("反馈办理情况", "申请延期");
        assertThat(text(path + "/" + facts().id(), clerk)).doesNotContain("反馈办理情况");
        assertThat(text(path + "/new", supervisor)).contains("第 5 家");
    }

    private FindingPartId share(String what) {
        return add(new NewPart(other, what)).get(0);
    }

    private List<FindingPartId> add(NewPart... wanted) {
        return parts.add(finding, List.of(wanted), IN_FIVE_DAYS, supervisor, null);
    }

    private EvidenceId handIn(FindingPartId part) {
        var photo = photo(partner);
        rectifications.submit(finding, part, "已清运", new Effort(4, 2, null, null), List.of(photo), partner, null);
        return photo;
    }

    private void handInLead() {
        lead.acknowledge(finding, "网格员", clerk, null);
        lead.submit(finding, "已清扫", Effort.NONE, List.of(photo(clerk)), clerk, null);
    }

    private PartFacts facts() {
        return reader.of(finding, supervisor).get(0).facts();
    }

    private void verify(FindingPartId part, SignedIn by) {
        jdbc.sql("""
                        insert into part_verification
                            (part_verification_id, part_submission_id, result, verified_at, verified_by)
                        select gen_random_uuid(), part_submission_id, 'PASS', now(), :by
                        from part_submission where finding_part_id = :part
                        """)
                .param("by", by.accountId().value())
                .param("part", part.value())
                .update();
    }

    private SignedIn inspectorOf(UnitId unit) {
        var name = "part-" + Integer.toHexString(unit.hashCode()) + "-" + world.district.mark();
        var id = beans.getBean(AccountService.class)
                .open(new AccountDetails(name, "督查员", Set.of(Role.INSPECTOR), unit), "long-enough-1");
        return new SignedIn(id, name, "督查员", Set.of(Role.INSPECTOR), unit);
    }

    private EvidenceId photo(SignedIn by) {
        return evidence.store(UploadedFile.of("办理后.jpg", Photos.jpeg(40, 30)), by.accountId());
    }

    private MvcTestResult call(String method, String path, String body, SignedIn who) {
        return mvc.method(HttpMethod.valueOf(method))
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
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
