package org.duban.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.deadline.DueBy;
import org.duban.evidence.EvidenceId;
import org.duban.finding.Effort;
import org.duban.finding.FindingAssignments;
import org.duban.finding.FindingHandOver;
import org.duban.finding.FindingId;
import org.duban.finding.FindingIntake;
import org.duban.finding.FindingRectifications;
import org.duban.finding.LogFinding;
import org.duban.finding.elsewhere.LookElsewhere;
import org.duban.finding.elsewhere.Wanted;
import org.duban.finding.recurrence.RecheckId;
import org.duban.finding.recurrence.RecheckReader;
import org.duban.finding.recurrence.RecheckResult;
import org.duban.finding.recurrence.RecheckRow;
import org.duban.finding.recurrence.Rechecked;
import org.duban.finding.recurrence.Rechecks;
import org.duban.finding.recurrence.Seen;
import org.duban.finding.recurrence.SightingId;
import org.duban.finding.recurrence.Sightings;
import org.duban.standard.CheckItemId;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do with a finding, each act by the service that the pages use too. */
@Component
@RequiredArgsConstructor
public class FindingActs {

    private static final List<String> STRUCK_OFF =
            List.of("现场核查，整改到位，同意销号。", "对照整改前照片逐项核查，已恢复原貌，同意销号。", "整改到位，纳入日常巡查防反弹。", "核查通过，请做好长效保洁。");

    private static final int MOST = 1_000;

    private final FindingIntake intake;
    private final FindingAssignments assignments;
    private final FindingRectifications rectifications;
    private final FindingHandOver handOver;
    private final LookElsewhere elsewhere;
    private final Sightings sightings;
    private final Rechecks rechecks;
    private final RecheckReader due;
    private final Photos photos;

    /** Logs it and, by the policy of its item or a deadline of its own, hands it out. */
    public void log(Case one, @Nullable DueBy due) {
        intake.log(one.id(), command(one, one.item().id(), due, before(one), List.of()), one.inspector());
    }

    /** Notes it down, to be handed out later. */
    public void noteDown(Case one) {
        intake.log(one.id(), command(one, null, null, before(one), List.of()), one.inspector());
    }

    public void logFixedOnTheSpot(Case one) {
        var after = photos.take(one.problem().scene(), one.photo(), true, one.inspector());
        intake.log(one.id(), command(one, one.item().id(), null, before(one), after), one.inspector());
    }

    public void acknowledge(Case one) {
        var person = one.coUnits().isEmpty() ? one.spot().keeper() : "分管科室负责岗";
        rectifications.acknowledge(one.id(), person, one.clerk(), null);
    }

    public void submit(Case one, Random random) {
        submit(one, one.problem().measure(), one.problem().effort(random), true);
    }

    /** Hands in what will not satisfy: half of it, and photos that show that. */
    public void submitTooLittle(Case one) {
        submit(one, "已安排人员现场处理，剩余部分正在清理。", new Effort(2, null, 1, null), false);
    }

    private void submit(Case one, String measure, Effort effort, boolean done) {
        var after = photos.take(one.problem().scene(), one.photo(), done, one.clerk());
        rectifications.submit(one.id(), measure, effort, after, one.clerk(), null);
    }

    public void pass(Case one, SignedIn verifier, Random random) {
        var comment = STRUCK_OFF.get(random.nextInt(STRUCK_OFF.size()));
        rectifications.pass(one.id(), comment, verifier, null);
    }

    public void sendBack(Case one, SignedIn verifier, @Nullable DueBy due) {
        rectifications.sendBack(one.id(), "现场仍有遗留，与整改要求差距较大，退回重新整改。", due, verifier, null);
    }

    public void dispute(Case one) {
        assignments.dispute(one.id(), "该点位日常管护不在我单位职责范围内，申请核实责任单位。", one.clerk(), null);
    }

    void rule(Case one, SignedIn by) {
        assignments.rule(one.id(), one.unit(), null, "经核对责任清单，属地管理责任明确，维持原责任单位。", by, null);
    }

    public void hold(Case one, SignedIn by, Instant until) {
        assignments.hold(one.id(), "涉及管线迁改，需与产权单位协调施工窗口，挂账推进。", until, by, null);
    }

    void handOver(Case one, UnitId village) {
        handOver.handOver(one.id(), village, "位于村内背街，请村委会组织人员清理，办事处协助清运。", one.clerk(), null);
    }

    void lookElsewhere(Case one, DueBy due, SignedIn by) {
        var roads = new Wanted(PlaceKind.ROAD, null, null);
        elsewhere.order(one.id(), roads, "对辖区道路逐条排查同类问题，发现一处整改一处，完成一处报一处。", due, by);
    }

    void seeAgain(Case one, SignedIn by) {
        var photo = photos.take(one.problem().scene(), one.photo(), false, by);
        var seen = new Seen(null, null, "再次巡查，问题仍在，未见整改迹象。", photo);
        sightings.tell(one.id(), SightingId.next(), seen, by);
    }

    /** Looks again, if that is still due, and finds all in order or the problem back. */
    void lookAgain(Case one, SignedIn by, RecheckResult result) {
        due.of(one.id(), by).stream().filter(RecheckRow::isWaiting).findFirst().ifPresent(recheck -> {
            var clean = result == RecheckResult.CLEAN;
            var photo = photos.take(one.problem().scene(), one.photo(), clean, by);
            var words = clean ? "现场保持良好，未见反弹。" : null;
            var seen = new Rechecked(result, null, null, words, photo, null);
            rechecks.tell(one.id(), new RecheckId(recheck.id()), seen, by);
        });
    }

    /** Looks at all that nobody has looked at again by a day, and finds it in order. */
    void lookAgainAtTheRest(LocalDate day, SignedIn by) {
        for (var campaign : due.campaignsWithDue(day)) {
            due.due(new CampaignId(campaign), day, MOST).stream()
                    .filter(recheck -> !recheck.isVerifiedBy(by.accountId().value()))
                    .forEach(recheck -> rechecks.tell(
                            new FindingId(recheck.findingId()),
                            new RecheckId(recheck.id()),
                            new Rechecked(RecheckResult.CLEAN, null, null, "现场保持良好，未见反弹。", List.of(), null),
                            by));
        }
    }

    public void withdraw(Case one, SignedIn by) {
        assignments.withdraw(one.id(), "与同一点位已交办问题重复，作废处理。", by, null);
    }

    private List<EvidenceId> before(Case one) {
        return photos.take(one.problem().scene(), one.photo(), false, one.inspector());
    }

    /** Without an item there is no unit yet either: nobody has looked at it more closely. */
    private static LogFinding command(
            Case one, @Nullable UUID item, @Nullable DueBy due, List<EvidenceId> before, List<EvidenceId> after) {
        return new LogFinding(
                one.campaign(),
                one.spot().id(),
                null,
                item == null ? null : new CheckItemId(item),
                item == null ? one.item().name() : null,
                null,
                one.source(),
                one.description(),
                one.problem().requirement(),
                item == null ? null : one.unit(),
                item == null ? Set.of() : one.coUnits(),
                due,
                one.round(),
                null,
                null,
                null,
                null,
                before,
                after,
                null,
                null);
    }
}
