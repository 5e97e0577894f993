package org.duban.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.finding.Source;
import org.duban.finding.part.NewPart;
import org.duban.finding.recurrence.RecheckResult;
import org.duban.unit.UnitId;

/** What waits for somebody just now: at least one of everything, and something behind the door of each who may try. */
@RequiredArgsConstructor
final class Nowadays {

    private static final List<String> TOWNSHIPS = List.of("文昌办事处", "搬口办事处", "许湾乡");

    private final Timeline timeline;
    private final FindingActs acts;
    private final Errands errands;
    private final Cast cast;
    private final Cases cases;
    private final Random random;
    private final Instant now;
    private final LocalDate today;

    void plan() {
        for (var unit : TOWNSHIPS) {
            rectifying(cases.of(unit), 50, DeadlineTerm.by(today));
            rectifying(cases.of(unit), 30, DeadlineTerm.by(today.plusDays(1)));
            rectifying(cases.of(unit), 74, DeadlineTerm.by(today.plusDays(4)));
            rectifying(cases.of(unit), 125, DeadlineTerm.days(3));
            rectifying(cases.of(unit), 53, DeadlineTerm.by(today.plusDays(2)));
            assigned(cases.of(unit), 3);
            submitted(cases.of(unit), 52, 4);
            returned(cases.of(unit), 100);
        }
        rectifying(cases.of("文昌办事处"), 170, DeadlineTerm.days(5));
        rectifying(cases.of("许湾乡"), 215, DeadlineTerm.days(6));
        rectifying(cases.any(false), 76, DeadlineTerm.days(2));
        rectifying(cases.any(false), 99, DeadlineTerm.days(3));
        rectifying(cases.of("贾寨行政村"), 150, DeadlineTerm.days(2));
        rectifying(cases.any(true), 140, DeadlineTerm.days(2));
        submitted(cases.any(true), 40, 22);
        assigned(cases.any(true), 15);
        disputed(cases.of("许湾乡"), 26, 5);
        disputed(cases.any(false), 20, 2);
        held(cases.of("搬口办事处"));
        held(cases.any(true));
        withdrawn(cases.any(false));
        noted(cases.of("文昌办事处"), 2);
        noted(cases.any(false), 5);
        noted(cases.any(true), 27);
        fixedOnTheSpot(cases.any(false), 1);
        fixedOnTheSpot(cases.any(true), 6);
        comeBack(cases.of("文昌办事处"));
        foundBack(cases.of("搬口办事处"));
        var rest = cast.post("inspector2");
        timeline.plan(ago(120), rest, () -> acts.lookAgainAtTheRest(today.minusDays(6), rest));
        seenAgain(cases.of("许湾乡"));
        letters();
        joint(cases.of("搬口办事处"), false);
        joint(cases.of("许湾乡"), true);
        handedDown(cases.of("搬口办事处"), cast.unit("贾寨行政村"));
        lookedElsewhere(cases.of("文昌办事处"));
    }

    private Instant ago(double hours) {
        return now.minus(Duration.ofMinutes((long) (hours * 60)));
    }

    private void rectifying(Case one, double loggedAgo, DeadlineTerm term) {
        log(one, loggedAgo, term);
        timeline.plan(ago(loggedAgo - 3), one.clerk(), () -> acts.acknowledge(one));
    }

    private void assigned(Case one, double loggedAgo) {
        log(one, loggedAgo, DeadlineTerm.days(3));
    }

    private void submitted(Case one, double loggedAgo, double submittedAgo) {
        rectifying(one, loggedAgo, DeadlineTerm.days(5));
        timeline.plan(ago(submittedAgo), one.clerk(), () -> acts.submit(one, random));
    }

    private void returned(Case one, double loggedAgo) {
        rectifying(one, loggedAgo, DeadlineTerm.days(5));
        timeline.plan(ago(loggedAgo - 40), one.clerk(), () -> acts.submitTooLittle(one));
        var verifier = cast.post("inspector");
        timeline.plan(
                ago(loggedAgo - 60),
                verifier,
                () -> acts.sendBack(one, verifier, DueBy.of(DeadlineTerm.by(today.plusDays(2)))));
    }

    private void disputed(Case one, double loggedAgo, double disputedAgo) {
        // One that is disputed is not acknowledged, by silence neither.
        log(one, Math.min(loggedAgo, disputedAgo + 20), DeadlineTerm.days(4));
        timeline.plan(ago(disputedAgo), one.clerk(), () -> acts.dispute(one));
    }

    private void held(Case one) {
        rectifying(one, 500, DeadlineTerm.workingDays(10));
        var supervisor = cast.post("supervisor");
        timeline.plan(ago(420), supervisor, () -> acts.hold(one, supervisor, now.plus(Duration.ofDays(20))));
    }

    private void withdrawn(Case one) {
        log(one, 98, DeadlineTerm.days(3));
        var supervisor = cast.post("supervisor");
        timeline.plan(ago(90), supervisor, () -> acts.withdraw(one, supervisor));
    }

    private void noted(Case one, double ago) {
        timeline.plan(ago(ago), one.inspector(), () -> acts.noteDown(one));
    }

    private void fixedOnTheSpot(Case one, double ago) {
        timeline.plan(ago(ago), one.inspector(), () -> acts.logFixedOnTheSpot(one));
    }

    /** Struck off a fortnight ago, and there again. */
    private void comeBack(Case one) {
        rectifying(one, 340, DeadlineTerm.days(3));
        timeline.plan(ago(300), one.clerk(), () -> acts.submit(one, random));
        var verifier = cast.post("inspector");
        timeline.plan(ago(280), verifier, () -> acts.pass(one, verifier, random));
        rectifying(cases.again(one), 29, DeadlineTerm.days(3));
    }

    /** Struck off nine days ago; whoever looked again found it back. */
    private void foundBack(Case one) {
        rectifying(one, 290, DeadlineTerm.days(3));
        timeline.plan(ago(240), one.clerk(), () -> acts.submit(one, random));
        var verifier = cast.post("inspector");
        timeline.plan(ago(220), verifier, () -> acts.pass(one, verifier, random));
        var other = cast.post("inspector2");
        timeline.plan(ago(26), other, () -> acts.lookAgain(one, other, RecheckResult.RELAPSED));
    }

    /** Still there when somebody came by once more. */
    private void seenAgain(Case one) {
        rectifying(one, 76, DeadlineTerm.days(4));
        var other = cast.post("inspector2");
        timeline.plan(ago(28), other, () -> acts.seeAgain(one, other));
    }

    /** One to be answered soon, one too late already, and one that is settled. */
    private void letters() {
        var soon = cases.of("文昌办事处").from(Source.SUPERIOR);
        rectifying(soon, 52, DeadlineTerm.days(3));
        registered(soon, 50, "市创卫督导组", "市创督〔" + today.getYear() + "〕17号", 3, 1);
        var late = cases.of("许湾乡").from(Source.MEDIA);
        rectifying(late, 142, DeadlineTerm.days(5));
        registered(late, 140, "市广播电视台", "舆情转办第6号", 6, -1);
        var settled = cases.of("搬口办事处").from(Source.PUBLIC);
        rectifying(settled, 120, DeadlineTerm.days(3));
        registered(settled, 118, "12345政务服务热线", "WD-" + today.getYear() + "-0386", 5, 2);
        timeline.plan(ago(80), settled.clerk(), () -> acts.submit(settled, random));
        var verifier = cast.post("inspector");
        timeline.plan(ago(70), verifier, () -> acts.pass(settled, verifier, random));
        timeline.plan(
                ago(66),
                settled.clerk(),
                () -> errands.reply(
                        settled,
                        "接到转办件后，我单位当日安排人员到现场核实，情况属实。\n已按整改要求清理到位，并纳入日常巡查。\n经督查组现场核查，问题已整改到位，予以销号。",
                        "搬办〔" + today.getYear() + "〕12号",
                        settled.clerk()));
    }

    private void registered(Case one, double ago, String sender, String number, int receivedAgo, int dueIn) {
        var supervisor = cast.post("supervisor");
        timeline.plan(
                ago(ago),
                supervisor,
                () -> errands.register(
                        one,
                        sender,
                        number,
                        today.minusDays(receivedAgo),
                        today.plusDays(dueIn),
                        one.unit(),
                        supervisor));
    }

    /** Led by one unit; another has done its part, and a third is still at it. */
    private void joint(Case one, boolean handedIn) {
        rectifying(one, 90, DeadlineTerm.days(6));
        var supervisor = cast.post("supervisor");
        var partner = cast.post("wenchang");
        var wanted = List.of(
                new NewPart(cast.unit("文昌办事处"), "清理交界路段一侧，并落实日常保洁"),
                new NewPart(cast.unit("城管中心"), "规范周边占道经营，增设分类收集容器"));
        timeline.plan(ago(80), supervisor, () -> errands.share(one, wanted, 5, supervisor));
        timeline.plan(ago(40), partner, () -> errands.handIn(one, partner));
        if (handedIn) {
            var verifier = cast.post("inspector");
            timeline.plan(ago(30), verifier, () -> errands.pass(one, partner, verifier));
            timeline.plan(ago(20), one.clerk(), () -> acts.submit(one, random));
        }
    }

    private void handedDown(Case one, UnitId village) {
        log(one, 22, DeadlineTerm.days(4));
        timeline.plan(ago(19), one.clerk(), () -> acts.handOver(one, village));
    }

    private void lookedElsewhere(Case one) {
        rectifying(one, 47, DeadlineTerm.days(4));
        var supervisor = cast.post("supervisor");
        var due = DueBy.of(DeadlineTerm.by(today.plusDays(6)));
        timeline.plan(ago(43), supervisor, () -> acts.lookElsewhere(one, due, supervisor));
    }

    private void log(Case one, double ago, DeadlineTerm term) {
        timeline.plan(ago(ago), one.inspector(), () -> acts.log(one, DueBy.of(term)));
    }
}
