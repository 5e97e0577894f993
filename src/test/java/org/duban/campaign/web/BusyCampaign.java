package org.duban.campaign.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignService;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.MilestoneId;
import org.duban.campaign.MilestoneService;
import org.duban.campaign.Progress;
import org.duban.campaign.ResponsibilityDetails;
import org.duban.campaign.ResponsibilityId;
import org.duban.campaign.ResponsibilityService;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskReports;
import org.duban.campaign.TaskService;
import org.duban.campaign.WorkstreamDetails;
import org.duban.campaign.WorkstreamId;
import org.duban.campaign.WorkstreamService;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardId;
import org.duban.support.DistrictTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A campaign in full swing, with names as long as they get and a task in every standing. */
final class BusyCampaign {

    final CampaignWorld district;
    final CampaignId campaign;
    final WorkstreamId workstream;
    final TaskId counted;
    final TaskId awaiting;
    final TaskId late;
    final TaskId stepped;

    private final TaskService tasks;

    BusyCampaign(ApplicationContext beans) {
        this.district = new CampaignWorld(beans);
        this.tasks = beans.getBean(TaskService.class);
        this.campaign = beans.getBean(CampaignService.class).announce(CampaignId.next(), details(beans));
        this.workstream = workstreams(beans.getBean(WorkstreamService.class));
        matrix(beans.getBean(ResponsibilityService.class));
        this.counted = task("完成周淮路拓宽工程沿线房屋征迁及附属物清点、补偿协议签订和腾空拆除", "户", DueBy.of(DeadlineTerm.days(2)), null);
        this.awaiting = task("拆除沿街旱厕", null, DueBy.of(DeadlineTerm.days(9)), null);
        this.late = task("两天内封闭农贸市场东侧三个大门", null, DueBy.at(Instant.now().minusSeconds(3600)), null);
        this.stepped = task("新建示范区污水处理厂配套管网", null, DueBy.of(DeadlineTerm.days(60)), null);
        steps(beans.getBean(MilestoneService.class));
        task("对各村（社区）一周两督查、十天一排名", null, null, "每十天");
        task("落实门前三包", null, null, null);
        tasks.complete(task("制订工作方案、组建工作专班并传达到村组", null, DueBy.of(DeadlineTerm.days(9)), "立即"), null, null);
        tasks.complete(task("迟到的任务", null, DueBy.at(Instant.now().minusSeconds(3600)), null), null, null);
        tasks.cancel(task("已取消的任务", null, null, null), "方案调整", null);
        report(beans.getBean(TaskReports.class));
    }

    private CampaignDetails details(ApplicationContext beans) {
        var standards = beans.getBean(StandardCatalogue.class).list().stream()
                .limit(2)
                .map(row -> new StandardId(row.id()))
                .collect(Collectors.toSet());
        return new CampaignDetails(
                "创建国家卫生城市百日冲刺暨城乡环境卫生综合整治、市容秩序提升专项行动" + district.mark(),
                district.district,
                district.township,
                DistrictTime.today().minusDays(40),
                DistrictTime.today().plusDays(59),
                DistrictTime.today().plusDays(37),
                "百日冲刺；责任书、督导、奖惩。\n每周一通报，每十天一排名。",
                30,
                standards);
    }

    private WorkstreamId workstreams(WorkstreamService workstreams) {
        workstreams.open(WorkstreamId.next(), campaign, new WorkstreamDetails("绿化指挥部", null, Set.of(), Set.of()));
        return workstreams.open(
                WorkstreamId.next(),
                campaign,
                new WorkstreamDetails(
                        "交通秩序与非机动车停放管理专项整治",
                        district.township,
                        Set.of(district.village, district.otherTownship),
                        Set.of()));
    }

    private void matrix(ResponsibilityService responsibilities) {
        responsibilities.lay(
                ResponsibilityId.next(),
                campaign,
                new ResponsibilityDetails(null, null, null, district.township, null));
        responsibilities.lay(
                ResponsibilityId.next(),
                campaign,
                new ResponsibilityDetails(district.village, "1", null, district.village, "包村干部"));
        responsibilities.lay(
                ResponsibilityId.next(),
                campaign,
                new ResponsibilityDetails(district.otherTownship, null, "XX-9-99", district.otherTownship, "分管城建的副主任"));
    }

    private TaskId task(String title, @Nullable String counted, @Nullable DueBy due, @Nullable String dueWords) {
        return tasks.assign(
                TaskId.next(),
                campaign,
                new TaskDetails(
                        title,
                        "全面拆除，同时做好日常保洁；快的通报表扬，慢的通报批评；注意拆迁安全。",
                        district.township,
                        Set.of(district.village, district.otherTownship),
                        counted == null ? null : workstream,
                        DistrictTime.today().minusDays(1),
                        counted == null ? null : new BigDecimal("1200"),
                        counted,
                        dueWords),
                due);
    }

    private void steps(MilestoneService milestones) {
        var first = milestones.plan(MilestoneId.next(), stepped, "完成管网走向测绘和施工图审查", DueBy.of(DeadlineTerm.days(5)));
        milestones.plan(MilestoneId.next(), stepped, "沿线征迁协议全部签订", DueBy.of(DeadlineTerm.days(12)));
        milestones.plan(MilestoneId.next(), stepped, "主管贯通", DueBy.of(DeadlineTerm.days(40)));
        var dropped = milestones.plan(MilestoneId.next(), stepped, "样板段观摩", DueBy.of(DeadlineTerm.days(45)));
        milestones.plan(MilestoneId.next(), stepped, "闭水试验和验收", DueBy.of(DeadlineTerm.days(55)));
        milestones.reach(stepped, first, "图纸已审，资料已报区住建局。", district.clerk, null);
        milestones.cancel(stepped, dropped, "观摩并入区里活动", null);
    }

    private void report(TaskReports reports) {
        reports.report(counted, new Progress(null, new BigDecimal("300"), "第一批协议已签。"), district.clerk, null);
        reports.report(
                counted, new Progress(null, new BigDecimal("480.5"), "雨天停工两日，已增派人手。"), district.otherClerk, null);
        reports.report(awaiting, new Progress(100, null, "全部拆除，现场已清理。"), district.clerk, null);
    }
}
