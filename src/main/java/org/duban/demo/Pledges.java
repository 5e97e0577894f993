package org.duban.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskService;
import org.duban.campaign.selfassessment.Assessment;
import org.duban.campaign.selfassessment.SelfAssessmentReader;
import org.duban.campaign.selfassessment.SelfAssessmentRow;
import org.duban.campaign.selfassessment.SelfAssessmentService;
import org.duban.campaign.selfassessment.Verdict;
import org.duban.campaign.statement.ClauseDetails;
import org.duban.campaign.statement.Signing;
import org.duban.campaign.statement.StatementDetails;
import org.duban.campaign.statement.StatementId;
import org.duban.campaign.statement.StatementReader;
import org.duban.campaign.statement.StatementService;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingOrder;
import org.duban.finding.FindingRegister;
import org.duban.finding.FindingRow;
import org.duban.finding.FindingState;
import org.duban.finding.commitment.CommitmentDetails;
import org.duban.finding.commitment.CommitmentId;
import org.duban.finding.commitment.CommitmentService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the township offices signed and promised in the sprint, and what it gives itself. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Pledges {

    private static final int HOUR = 10;
    private static final String TITLE = "创建国家卫生城市目标责任书";
    private static final String SIGNER = "主要负责人";
    private static final String OFFICE = "区创卫办主任";
    private static final List<String> OFFICES = List.of("文昌办事处", "搬口办事处", "许湾乡", "淮河路办事处");

    private final Stage stage;
    private final Cast cast;
    private final Campaigning campaigns;
    private final StatementService statements;
    private final StatementReader statementReader;
    private final TaskService tasks;
    private final SelfAssessmentService assessments;
    private final SelfAssessmentReader assessmentReader;
    private final CommitmentService commitments;
    private final FindingRegister findings;

    void plan(Timeline timeline) {
        var supervisor = cast.post("supervisor");
        var signed = new ArrayList<StatementId>();
        timeline.plan(ago(30), supervisor, () -> signed.addAll(draft()));
        timeline.plan(
                ago(28),
                supervisor,
                () -> signed.stream()
                        .limit(OFFICES.size() - 1L)
                        .forEach(id -> statements.sign(
                                id, new Signing(SIGNER, stage.today().minusDays(28)), supervisor, null)));
        timeline.plan(ago(12), supervisor, () -> signed.stream().limit(2).forEach(id -> complete(id, supervisor)));
        timeline.plan(ago(3), supervisor, () -> assess(supervisor));
        timeline.plan(stage.present().minus(Duration.ofMinutes(40)), supervisor, () -> promise(supervisor));
    }

    private List<StatementId> draft() {
        var clauses = List.of(
                new ClauseDetails("辖区公厕、户厕改造提升，建成一处、启用一处", new BigDecimal("12"), "处", day(-10)),
                new ClauseDetails("城乡结合部卫生死角逐一清零", new BigDecimal("30"), "处", day(-4)),
                new ClauseDetails("农贸市场内外秩序规范，划行归市、门前三包到位", null, null, day(12)),
                new ClauseDetails("迎检期间主次干道、重点点位专人值守", null, null, day(25)),
                new ClauseDetails("健全一日一清扫、全天保洁的长效机制", null, null, null));
        return statements.draft(
                sprint(),
                OFFICES.stream().map(cast::unit).toList(),
                new StatementDetails(TITLE, SIGNER, OFFICE, clauses));
    }

    /** The first clause is done in time. */
    private void complete(StatementId id, SignedIn by) {
        var first = statementReader.clauses(List.of(id.value()), by).get(0);
        tasks.complete(new TaskId(Objects.requireNonNull(first.taskId())), "现场核实，改造任务已全部完成。", null);
    }

    /** Two thirds of the items, most of them in full. */
    private void assess(SignedIn by) {
        var items = assessmentReader.sheet(sprint()).sections().stream()
                .flatMap(section -> section.items().stream())
                .toList();
        var said = new ArrayList<Assessment>();
        for (var i = 0; i < items.size() * 2 / 3; i++) {
            said.add(assessment(i, items.get(i)));
        }
        assessments.assess(sprint(), said, stage.today().minusDays(3), by);
    }

    private Assessment assessment(int index, SelfAssessmentRow item) {
        var unit = cast.unit(OFFICES.get(index % OFFICES.size())).value();
        if (item.possible().signum() > 0 && index % 7 == 3) {
            var half = item.possible().divide(BigDecimal.valueOf(2));
            return said(item, Verdict.PART, half.max(new BigDecimal("0.25")).min(item.possible()), "背街小巷仍有反复", unit);
        }
        if (item.possible().signum() > 0 && index % 11 == 5) {
            return said(item, Verdict.LOST, null, "设施尚未建成，评估前难以补齐", unit);
        }
        return index % 13 == 6
                ? said(item, Verdict.BONUS, BigDecimal.ONE, "做法在全市推广", unit)
                : said(item, Verdict.FULL, null, null, null);
    }

    private static Assessment said(
            SelfAssessmentRow item,
            Verdict verdict,
            @Nullable BigDecimal points,
            @Nullable String remark,
            @Nullable UUID unit) {
        return new Assessment(item.checkItemId(), verdict, points, remark, unit, null);
    }

    private void promise(SignedIn by) {
        make(OFFICES.get(0), "三天内把市场周边积存垃圾全部清完", -20, -2, closed(OFFICES.get(0)), by);
        make(OFFICES.get(1), "本周内背街小巷问题全部销号", -9, -3, open(OFFICES.get(1)), by);
        make(OFFICES.get(0), "月底前辖区未整改问题清零", -2, 9, open(OFFICES.get(0)), by);
        make(OFFICES.get(2), "每天早八点前完成主干道清扫", -16, -2, List.of(), by);
        var said = make(OFFICES.get(1), "组建二十人的专职保洁队", -24, -10, List.of(), by);
        commitments.say(said, true, "已到岗二十二人，查看了花名册和现场。", by);
    }

    private CommitmentId make(
            String office, String text, int madeOn, int promisedOn, List<String> numbers, SignedIn by) {
        return commitments.make(
                CommitmentId.next(),
                sprint(),
                new CommitmentDetails(
                        cast.unit(office),
                        SIGNER,
                        day(madeOn),
                        null,
                        "推进会表态发言",
                        text,
                        day(promisedOn),
                        numbers,
                        List.of()),
                by);
    }

    private List<String> closed(String office) {
        return numbers(office, List.of(FindingState.CLOSED));
    }

    private List<String> open(String office) {
        return numbers(office, List.of(FindingState.ASSIGNED, FindingState.RECTIFYING));
    }

    /** Three that the unit knows of. */
    private List<String> numbers(String office, List<FindingState> states) {
        var filter = FindingFilter.ALL
                .withCampaigns(List.of(sprint().value()))
                .withUnits(List.of(cast.unit(office).value()))
                .withStates(states)
                .withFoundTo(day(-4));
        return findings.list(filter, FindingOrder.FOUND, 10, null, cast.clerkOf(cast.unit(office))).items().stream()
                .limit(3)
                .map(FindingRow::number)
                .toList();
    }

    private CampaignId sprint() {
        return campaigns.id(Campaigning.SPRINT, cast.post("supervisor"));
    }

    private LocalDate day(int fromToday) {
        return stage.today().plusDays(fromToday);
    }

    private Instant ago(int days) {
        return day(-days).atTime(HOUR, 0).atZone(stage.zone()).toInstant();
    }
}
