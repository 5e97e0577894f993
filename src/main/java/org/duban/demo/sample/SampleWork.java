package org.duban.demo.sample;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Progress;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskReports;
import org.duban.campaign.TaskService;
import org.duban.campaign.WorksOn;
import org.duban.campaign.indicator.Better;
import org.duban.campaign.indicator.Goal;
import org.duban.campaign.indicator.IndicatorDetails;
import org.duban.campaign.indicator.IndicatorId;
import org.duban.campaign.indicator.IndicatorKind;
import org.duban.campaign.indicator.IndicatorService;
import org.duban.campaign.indicator.IndicatorValues;
import org.duban.campaign.indicator.Rhythm;
import org.duban.campaign.indicator.TargetSource;
import org.duban.campaign.indicator.ValueEntry;
import org.duban.campaign.plan.PlanService;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.demo.Stage;
import org.duban.demo.Timeline;
import org.duban.ranking.RankingService;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.springframework.stereotype.Component;

/** What else goes on in the sample: three tasks with their plans, an indicator, and last week's ranking. */
@Component
@RequiredArgsConstructor
class SampleWork {

    private static final String EAST = "东湖街道（样例）";
    private static final String WEST = "西苑街道（样例）";
    private static final String CITY = "城管中心（样例）";
    private static final int ASSIGNED = 22;
    private static final int HOUR = 10;

    private final Stage stage;
    private final TaskService tasks;
    private final TaskReports reports;
    private final PlanService plans;
    private final IndicatorService indicators;
    private final IndicatorValues values;
    private final RankingService rankings;

    /** Days are counted from today, before it negative; figures are how much is done in all. */
    private record Job(
            String title, String lead, int total, String unit, int from, int to, Map<Integer, Integer> figures) {}

    void plan(Timeline timeline, CampaignId campaign, SampleDistrict district) {
        plan(timeline, campaign, district, new Job("背街小巷整治", EAST, 24, "条", -20, 10, Map.of(-14, 4, -7, 9, -1, 12)));
        plan(timeline, campaign, district, new Job("农贸市场改造", WEST, 3, "个", -18, 20, Map.of(-8, 1)));
        plan(timeline, campaign, district, new Job("公厕提升", CITY, 12, "座", -20, -3, Map.of(-12, 5, -6, 9, -3, 12)));
        measure(timeline, campaign, district);
        rank(timeline, campaign, district);
    }

    private void plan(Timeline timeline, CampaignId campaign, SampleDistrict district, Job job) {
        var id = TaskId.next();
        var supervisor = district.supervisor();
        timeline.plan(at(-ASSIGNED), supervisor, () -> {
            var details = new TaskDetails(
                    job.title(),
                    null,
                    district.unit(job.lead()),
                    Set.of(),
                    null,
                    day(-ASSIGNED),
                    BigDecimal.valueOf(job.total()),
                    job.unit(),
                    null);
            tasks.assign(id, campaign, details, DueBy.of(DeadlineTerm.by(day(job.to() + 5))));
            plans.plan(
                    id,
                    new PlanService.Change(day(job.from()), day(job.to()), WorksOn.CALENDAR, List.of()),
                    supervisor,
                    null);
        });
        var clerk = district.clerk(job.lead());
        job.figures()
                .forEach((on, done) -> timeline.plan(at(on), clerk, () -> {
                    reports.report(id, new Progress(null, BigDecimal.valueOf(done), "按计划推进。"), clerk, null);
                }));
        if (job.figures().containsValue(job.total())) {
            timeline.plan(at(-2), supervisor, () -> tasks.complete(id, "现场核实，全部完成。", null));
        }
    }

    private void measure(Timeline timeline, CampaignId campaign, SampleDistrict district) {
        var id = IndicatorId.next();
        timeline.plan(at(-ASSIGNED), district.supervisor(), () -> {
            var goal = new Goal(Better.HIGHER, new BigDecimal("98"), new BigDecimal("95"), new BigDecimal("88"));
            indicators.setUp(
                    id,
                    campaign,
                    new IndicatorDetails(
                            "生活垃圾日产日清率",
                            TargetSource.CITY,
                            IndicatorKind.VALUE,
                            "%",
                            goal,
                            Rhythm.WEEK,
                            district.unit(CITY),
                            null,
                            false,
                            null));
        });
        var clerk = district.clerk(CITY);
        var period = Rhythm.WEEK.lastFull(stage.today());
        for (var amount : List.of("96.4", "95.1", "93.8", "92", "90.5")) {
            var entry =
                    new ValueEntry(id, Rhythm.WEEK.code(period), null, new BigDecimal(amount), null, null, null, null);
            var earliest = at(-ASSIGNED).plusSeconds(3600);
            var usual = at(Rhythm.WEEK.next(period));
            timeline.plan(
                    notAhead(usual.isBefore(earliest) ? earliest : usual),
                    clerk,
                    () -> values.enter(List.of(entry), clerk));
            period = Rhythm.WEEK.previous(period);
        }
    }

    private void rank(Timeline timeline, CampaignId campaign, SampleDistrict district) {
        var monday = stage.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var week = Period.containing(PeriodKind.WEEK, monday.minusDays(1));
        timeline.plan(notAhead(at(monday)), district.supervisor(), () -> {
            var edition = rankings.draft(campaign, week, district.supervisor());
            rankings.publish(edition, district.supervisor(), null);
        });
    }

    /** On a Monday before ten the morning is not over yet. */
    private Instant notAhead(Instant wanted) {
        var latest = stage.present().minusSeconds(60);
        return wanted.isAfter(latest) ? latest : wanted;
    }

    private LocalDate day(int days) {
        return stage.today().plusDays(days);
    }

    private Instant at(int days) {
        return at(day(days));
    }

    private Instant at(LocalDate day) {
        return day.atTime(HOUR, 0).atZone(stage.zone()).toInstant();
    }
}
