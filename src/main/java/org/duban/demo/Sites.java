package org.duban.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignService;
import org.duban.campaign.MilestoneId;
import org.duban.campaign.MilestoneService;
import org.duban.campaign.Progress;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskReports;
import org.duban.campaign.TaskService;
import org.duban.campaign.WorksOn;
import org.duban.campaign.WorkstreamDetails;
import org.duban.campaign.WorkstreamId;
import org.duban.campaign.WorkstreamService;
import org.duban.campaign.plan.Baselines;
import org.duban.campaign.plan.Dependencies;
import org.duban.campaign.plan.LagKind;
import org.duban.campaign.plan.LagReasons;
import org.duban.campaign.plan.PlanPoint;
import org.duban.campaign.plan.PlanService;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A quarter that is pulled down and built anew by the wall chart: planned back from its end, some of it behind. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Sites {

    static final String NAME = "火车站片区重点项目攻坚";

    private static final int BEGUN = 75;
    private static final int ENDS_IN = 120;
    private static final int HOUR = 17;
    private static final String CLEARING = "征迁专项";
    private static final String BUILDING = "工程建设专项";

    private final Stage stage;
    private final Cast cast;
    private final CampaignService campaigns;
    private final WorkstreamService workstreams;
    private final TaskService tasks;
    private final TaskReports reports;
    private final MilestoneService milestones;
    private final PlanService plans;
    private final Dependencies dependencies;
    private final Baselines baselines;
    private final LagReasons reasons;

    private final CampaignId campaign = CampaignId.next();
    private final WorkstreamId clearing = WorkstreamId.next();
    private final WorkstreamId building = WorkstreamId.next();

    /**
     * A task; days are counted from today, before it negative.
     *
     * @param total null where per cent are reported
     */
    private record Job(
            TaskId id,
            String title,
            WorkstreamId stream,
            String lead,
            @Nullable Integer total,
            String unit,
            int from,
            int to) {}

    void plan(Timeline timeline) {
        timeline.plan(ago(BEGUN), cast.post("supervisor"), this::begin);
        var homes = job("火车站南片区房屋征迁", clearing, "区重点项目办", 240, "户", -70, 25);
        var first = job("一标段（文昌路以北）", clearing, "文昌办事处", 140, "户", -70, 15);
        var second = job("二标段（文昌路以南）", clearing, "搬口办事处", 100, "户", -65, 25);
        var moving = job("征迁户过渡安置", clearing, "文昌办事处", 240, "户", -60, 30);
        var level = job("场地平整和渣土清运", clearing, "城管中心", 36_000, "方", -30, 32);
        var pipes = job("雨污管网铺设", building, "区住建局", 5_200, "米", -20, 60);
        var pipesWest = job("西段管网", building, "区住建局", 3_000, "米", -20, 40);
        var pipesEast = job("东段管网", building, "许湾乡", 2_200, "米", -10, 60);
        var road = job("站前路路基施工", building, "区住建局", null, "", 20, 75);
        var surface = job("站前路路面铺设", building, "区住建局", null, "", 76, 100);
        var green = job("道路绿化", building, "城管中心", 1_800, "株", 85, 112);
        var fences = job("施工围挡和扬尘治理", building, "环保分局", null, "", -60, -5);
        var lamps = job("路灯和交通设施安装", building, "区住建局", 160, "套", 90, 115);
        timeline.plan(ago(72), cast.post("supervisor"), () -> {
            List.of(homes, moving, level, pipes, road, surface, green, fences, lamps)
                    .forEach(this::assign);
            divide(homes, first, second);
            divide(pipes, pipesWest, pipesEast);
            List.of(
                            homes, first, second, moving, level, pipes, pipesWest, pipesEast, road, surface, green,
                            fences, lamps)
                    .forEach(this::schedule);
            after(level, homes, -30);
            after(pipes, fences, -60);
            after(road, pipesWest, -25);
            after(surface, road, 0);
            after(green, road, 3);
            after(lamps, surface, -12);
            step(first, "签约率达到 60%", -20);
            step(first, "全部交房拆除", 15);
            step(second, "签约率达到 60%", -2);
            step(homes, "征迁扫尾", 25);
            step(road, "路基验收", 75);
            step(surface, "通车验收", 100);
            baselines.keep(campaign, "攻坚动员会确定的总计划", cast.post("supervisor"));
        });
        reports(timeline, first, Map.of(55, 18, 42, 46, 28, 74, 14, 99, 6, 115, 1, 124));
        reports(timeline, second, Map.of(50, 6, 35, 16, 21, 29, 9, 41, 3, 46));
        reports(timeline, moving, Map.of(45, 30, 30, 82, 15, 130, 4, 165));
        reports(timeline, level, Map.of(22, 3_200, 12, 8_500, 5, 11_800, 1, 13_600));
        reports(timeline, pipesWest, Map.of(13, 260, 7, 690, 2, 1_080));
        reports(timeline, pipesEast, Map.of(4, 60));
        reports(timeline, fences, Map.of(40, 35, 20, 80, 7, 100));
        timeline.plan(ago(25), cast.post("supervisor"), () -> {
            span(road, 18, 73, null);
            baselines.keep(campaign, "雨季后调整", cast.post("supervisor"));
        });
        timeline.plan(ago(3), cast.post("zhujian"), () -> span(road, 24, 75, null));
        explain(timeline, second, "bankou", LagKind.LAND, "沿街 12 户对补偿面积有异议，正在逐户入户商谈。", 20);
        explain(timeline, level, "chengguan", LagKind.WEATHER, "月初连续降雨，渣土车无法进场，已增加夜间班次。", 18);
    }

    private void begin() {
        var details = new CampaignDetails(
                NAME,
                cast.unit("城乡一体化示范区"),
                cast.unit("区重点项目办"),
                day(-BEGUN),
                day(ENDS_IN),
                null,
                "挂图作战、倒排工期，年底前建成通车。",
                CampaignDetails.USUAL_WATCH_DAYS,
                Set.of());
        campaigns.announce(campaign, details);
        workstreams.open(clearing, campaign, new WorkstreamDetails(CLEARING, cast.unit("区重点项目办"), Set.of(), Set.of()));
        workstreams.open(building, campaign, new WorkstreamDetails(BUILDING, cast.unit("区住建局"), Set.of(), Set.of()));
    }

    private static Job job(
            String title, WorkstreamId stream, String lead, @Nullable Integer total, String unit, int from, int to) {
        return new Job(TaskId.next(), title, stream, lead, total, unit, from, to);
    }

    private void assign(Job job) {
        tasks.assign(job.id(), campaign, details(job), due(job));
    }

    private void divide(Job whole, Job... sections) {
        for (var section : sections) {
            tasks.assignSection(section.id(), whole.id(), details(section), due(section));
        }
    }

    private TaskDetails details(Job job) {
        return new TaskDetails(
                job.title(),
                null,
                cast.unit(job.lead()),
                Set.of(),
                job.stream(),
                day(-72),
                job.total() == null ? null : BigDecimal.valueOf(job.total()),
                job.total() == null ? null : job.unit(),
                null);
    }

    /** A few days after the plan, so that there is room to move it. */
    private DueBy due(Job job) {
        return DueBy.of(DeadlineTerm.by(day(Math.min(ENDS_IN, job.to() + 5))));
    }

    private void schedule(Job job) {
        var total = job.total();
        var points = total == null || total < 1_000
                ? List.<PlanPoint>of()
                : List.of(
                        new PlanPoint(day((job.from() + job.to()) / 2), BigDecimal.valueOf(total * 2L / 5)),
                        new PlanPoint(day(job.to()), BigDecimal.valueOf(total)));
        span(job, job.from(), job.to(), points);
    }

    private void span(Job job, int from, int to, @Nullable List<PlanPoint> points) {
        var change = new PlanService.Change(day(from), day(to), WorksOn.CALENDAR, points);
        plans.plan(job.id(), change, cast.post("supervisor"), null);
    }

    private void after(Job job, Job other, int lag) {
        var after = List.of(new Dependencies.After(other.id().value(), lag));
        dependencies.set(job.id(), after, cast.post("supervisor"), null);
    }

    private void step(Job job, String title, int on) {
        milestones.plan(MilestoneId.next(), job.id(), title, DueBy.of(DeadlineTerm.by(day(on))));
    }

    private void reports(Timeline timeline, Job job, Map<Integer, Integer> figures) {
        new TreeMap<>(figures).descendingMap().forEach((days, done) -> {
            var by = cast.findClerk(cast.unit(job.lead())).orElseGet(() -> cast.post("supervisor"));
            var progress = job.total() == null
                    ? new Progress(done, null, "按计划推进。")
                    : new Progress(null, BigDecimal.valueOf(done), "按计划推进。");
            timeline.plan(ago(days), by, () -> reports.report(job.id(), progress, by, null));
        });
    }

    private void explain(Timeline timeline, Job job, String post, LagKind kind, String words, int catchUpIn) {
        var who = cast.post(post);
        timeline.plan(ago(2), who, () -> reasons.say(job.id(), kind, words, day(catchUpIn), who));
    }

    private LocalDate day(int days) {
        return stage.today().plusDays(days);
    }

    private Instant ago(int days) {
        return day(-days).atTime(HOUR, 0).atZone(stage.zone()).toInstant();
    }
}
