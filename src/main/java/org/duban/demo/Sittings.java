package org.duban.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.MilestoneId;
import org.duban.campaign.MilestoneService;
import org.duban.campaign.Progress;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskReports;
import org.duban.campaign.meeting.DecisionDetails;
import org.duban.campaign.meeting.MeetingDetails;
import org.duban.campaign.meeting.MeetingId;
import org.duban.campaign.meeting.MeetingKind;
import org.duban.campaign.meeting.MeetingReader;
import org.duban.campaign.meeting.MeetingReceipts;
import org.duban.campaign.meeting.MeetingService;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sprint's meetings: two whose minutes are out, and the next one in preparation. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Sittings {

    private static final int HOUR = 15;
    private static final String FIRST = "旱厕拆除和排名工作";
    private static final String SECOND = "背街小巷和农贸市场整治";
    private static final String THIRD = "迎检准备";
    private static final String MINUTES = """
            会议听取了各单位前一阶段工作汇报，通报了督查中发现的问题。
            会议指出，当前仍有个别单位重视不够、进展缓慢。
            会议要求，各单位对照议定事项倒排工期，按时限完成，逾期未落实的在下次会上说明情况。""";
    private static final List<String> ATTENDING = List.of("文昌办事处", "搬口办事处", "许湾乡", "区综合执法中心", "城管中心");

    /** A decision with units by their names. */
    private record Plan(String text, String lead, @Nullable DeadlineTerm due, List<String> others) {}

    private final Stage stage;
    private final Cast cast;
    private final Campaigning campaigns;
    private final MeetingService meetings;
    private final MeetingReader reader;
    private final MeetingReceipts receipts;
    private final MilestoneService milestones;
    private final TaskReports reports;

    void plan(Timeline timeline) {
        var first = MeetingId.next();
        planIssued(
                timeline,
                first,
                17,
                FIRST,
                List.of(
                        decision("沿街旱厕全部拆除，拆一处、清一处、绿化一处", "城管中心", DeadlineTerm.days(40), "文昌办事处", "搬口办事处"),
                        decision("每周公布一次排名，连续两周末位的作表态发言", "区创卫办", null)));
        timeline.plan(ago(15), cast.post("supervisor"), () -> divide(first));
        var second = MeetingId.next();
        planIssued(
                timeline,
                second,
                4,
                SECOND,
                List.of(
                        decision("农贸市场周边车辆乱停放专项治理，重点时段专人值守", "区综合执法中心", DeadlineTerm.workingDays(10), "文昌办事处"),
                        decision("背街小巷垃圾积存点逐一建档销号", "文昌办事处", DeadlineTerm.days(6)),
                        decision("许湾段绿化带补植补种", "许湾乡", DeadlineTerm.days(9))));
        planReading(timeline, first, 16, "wenchang", "bankou", "xuwan");
        planReading(timeline, second, 2, "bankou");
        timeline.plan(
                ago(1),
                cast.post("supervisor"),
                () -> meetings.call(MeetingId.next(), sprint(), details(THIRD, ago(-3), null, List.of())));
    }

    private void planIssued(Timeline timeline, MeetingId id, int days, String title, List<Plan> decided) {
        var supervisor = cast.post("supervisor");
        timeline.plan(ago(days), supervisor, () -> {
            var decisions = decided.stream().map(this::details).toList();
            meetings.call(id, sprint(), details(title, ago(days).minus(Duration.ofHours(2)), MINUTES, decisions));
            meetings.issue(id, supervisor, null);
        });
    }

    private void planReading(Timeline timeline, MeetingId id, int days, String... clerks) {
        for (var name : clerks) {
            timeline.plan(
                    ago(days).plus(Duration.ofHours(1)),
                    cast.post(name),
                    () -> receipts.confirm(id, null, cast.post(name)));
        }
    }

    /** The long task is followed step by step. */
    private void divide(MeetingId meeting) {
        var task = new TaskId(Objects.requireNonNull(
                reader.decisions(meeting, cast.post("supervisor")).get(0).taskId()));
        var survey = MilestoneId.next();
        milestones.plan(survey, task, "摸清底数、张贴公告", due(3));
        milestones.plan(MilestoneId.next(), task, "主干道两侧拆除完毕", due(13));
        milestones.plan(MilestoneId.next(), task, "背街小巷拆除完毕", due(24));
        milestones.plan(MilestoneId.next(), task, "场地平整和复绿", due(36));
        var who = cast.post("supervisor");
        milestones.reach(task, survey, "共登记旱厕 46 处，公告已张贴。", who, null);
        reports.report(task, new Progress(35, null, "主干道已拆除 16 处。"), who, null);
    }

    private static Plan decision(String text, String lead, @Nullable DeadlineTerm due, String... others) {
        return new Plan(text, lead, due, List.of(others));
    }

    private DecisionDetails details(Plan plan) {
        return new DecisionDetails(plan.text(), cast.unit(plan.lead()), units(plan.others()), plan.due());
    }

    private MeetingDetails details(
            String title, Instant heldAt, @Nullable String minutes, List<DecisionDetails> decisions) {
        return new MeetingDetails(
                MeetingKind.PROGRESS,
                title,
                heldAt,
                "区会议中心二楼会议室",
                "区创卫办主任",
                units(ATTENDING),
                "各标段项目部负责人",
                List.of("通报督查情况和排名", "各单位汇报议定事项落实情况", "部署下一阶段工作"),
                minutes,
                decisions);
    }

    private Set<UnitId> units(List<String> names) {
        return names.stream().map(cast::unit).collect(Collectors.toSet());
    }

    private CampaignId sprint() {
        return campaigns.id(Campaigning.SPRINT, cast.post("supervisor"));
    }

    private static DueBy due(int days) {
        return DueBy.of(DeadlineTerm.days(days));
    }

    /** That many days ago, in the afternoon. */
    private Instant ago(int days) {
        return stage.today()
                .minusDays(days)
                .atTime(HOUR, 0)
                .atZone(stage.zone())
                .toInstant();
    }
}
