package org.duban.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.command.instruction.InstructionId;
import org.duban.command.instruction.InstructionReplies;
import org.duban.command.instruction.InstructionService;
import org.duban.command.instruction.MatterKind;
import org.duban.command.instruction.Order;
import org.duban.command.instruction.Paper;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingOrder;
import org.duban.finding.FindingRegister;
import org.duban.finding.FindingState;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the leader ordered in the sprint: one settled, one sent back, one on paper, one answered this morning. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Orders {

    private static final int HOUR = 9;

    private final Stage stage;
    private final Cast cast;
    private final Campaigning campaigns;
    private final InstructionService instructions;
    private final InstructionReplies replies;
    private final FindingRegister findings;

    void plan(Timeline timeline) {
        var leader = cast.post("leader");
        var settled = InstructionId.next();
        timeline.plan(
                ago(12),
                leader,
                () -> sign(settled, MatterKind.FINDING, finding(leader), "文昌办事处", "此处反复出现，请查明原因，拿出管长远的办法。", 3, leader));
        reply(timeline, ago(10), settled, "文昌办事处", "垃圾已清运；增设收集点一处，清运由每日一次改为两次，路长每天巡查并拍照留存。");
        timeline.plan(ago(9), leader, () -> replies.accept(settled, "办法可行，推广到其他办事处。", leader));

        var sentBack = InstructionId.next();
        timeline.plan(
                ago(7),
                leader,
                () -> sign(sentBack, MatterKind.UNIT, unit("搬口办事处"), "搬口办事处", "逾期问题较多，请逐项说明原因，定出完成时间。", 3, leader));
        reply(timeline, ago(5), sentBack, "搬口办事处", "正在抓紧整改。");
        timeline.plan(
                ago(4),
                leader,
                () -> replies.sendBack(
                        sentBack,
                        "没有逐项说明，也没有时间，请重新报来。",
                        DueBy.of(DeadlineTerm.by(stage.today().plusDays(1))),
                        leader));

        var onPaper = InstructionId.next();
        timeline.plan(ago(6), cast.post("supervisor"), () -> register(onPaper, "请城管中心三日内集中整治早市占道，并把长效办法报来。"));
        reply(timeline, ago(4), onPaper, "城管中心", "三天整治占道 46 处，早市迁入指定地点，固定两人值守到九点。");

        var answered = InstructionId.next();
        timeline.plan(
                ago(2),
                leader,
                () -> sign(answered, MatterKind.CAMPAIGN, sprint(), "许湾乡", "迎检点位要提前走一遍，发现的问题当天整改。", 3, leader));
        reply(
                timeline,
                stage.present().minus(Duration.ofMinutes(50)),
                answered,
                "许湾乡",
                "乡班子成员分四组走完全部点位，发现问题十一处，当天整改九处，余下两处今日完成。");
    }

    private void sign(
            InstructionId id, MatterKind about, UUID matter, String unit, String text, int days, SignedIn by) {
        var due = DueBy.of(DeadlineTerm.days(days));
        instructions.sign(id, new Order(about, matter, sprint(), text, cast.unit(unit), Set.of(), due), by);
    }

    private void register(InstructionId id, String text) {
        var due = DueBy.of(DeadlineTerm.days(3));
        var order = new Order(MatterKind.CAMPAIGN, sprint(), null, text, cast.unit("城管中心"), Set.of(), due);
        var paper = new Paper("区委主要领导", stage.today().minusDays(7), List.of());
        instructions.register(id, order, paper, cast.post("supervisor"));
    }

    private void reply(Timeline timeline, Instant at, InstructionId id, String unit, String text) {
        var clerk = cast.clerkOf(cast.unit(unit));
        timeline.plan(at, clerk, () -> replies.reply(id, text, List.of(), clerk));
    }

    private UUID finding(SignedIn reader) {
        var filter = FindingFilter.ALL
                .withCampaigns(List.of(sprint()))
                .withUnits(List.of(unit("文昌办事处")))
                .withStates(List.of(FindingState.ASSIGNED, FindingState.RECTIFYING, FindingState.CLOSED));
        return findings.list(filter, FindingOrder.FOUND, 1, null, reader)
                .items()
                .get(0)
                .id();
    }

    private UUID sprint() {
        return campaigns.id(Campaigning.SPRINT, cast.post("supervisor")).value();
    }

    private UUID unit(String name) {
        return cast.unit(name).value();
    }

    private Instant ago(int days) {
        return stage.today()
                .minusDays(days)
                .atTime(HOUR, 30)
                .atZone(stage.zone())
                .toInstant();
    }
}
