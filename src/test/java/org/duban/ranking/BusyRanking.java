package org.duban.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignService;
import org.duban.finding.Source;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A hundred units in three leagues, two weeks of findings, what was published of them, and a draft. */
public final class BusyRanking {

    public static final String LONG_NAME = "城乡一体化示范区住房和城乡建设局市政公用设施管理服务中心";
    private static final Period WEEK_BEFORE = RankingWorld.WEEK.previous();

    private static final List<String> OFFICES = List.of("淮滨", "沙南", "贾鲁河", "太昊路", "七一路");
    private static final List<String> DEPARTMENTS = List.of("区综合执法中心", "区环境保护分局", "区交通运输服务中心", LONG_NAME);
    private static final List<String> FAMILIES =
            List.of("张", "王", "李", "赵", "刘", "陈", "杨", "黄", "周", "吴", "徐", "孙", "马", "朱");
    private static final List<String> PLACES = List.of("湾", "寨", "楼", "集", "埠口", "营");
    private static final List<String> SPOTS = List.of("农贸市场", "周淮路东段", "七一路与交通大道交叉口东北角停车场", "河堤");

    public final RankingWorld world;
    public final EditionId before;
    public final EditionId published;
    public final EditionId draft;
    public final EditionId empty;
    public final CampaignId idle;
    public final List<String> names = new ArrayList<>(List.of("文昌办事处", "搬口办事处", "许湾办事处", "贾寨行政村", "李庄行政村"));

    private final List<UnitId> offices = new ArrayList<>();
    private final List<UnitId> others = new ArrayList<>();

    public BusyRanking(ApplicationContext beans) {
        this.world = new RankingWorld(beans);
        offices.addAll(List.of(world.wenchang, world.bankou, world.xuwan));
        others.addAll(List.of(world.jiazhai, world.lizhuang));
        establish();
        weekBefore();
        var rankings = beans.getBean(RankingService.class);
        this.before = publish(rankings, WEEK_BEFORE);
        week();
        this.published = publish(rankings, RankingWorld.WEEK);
        this.draft = rankings.draft(
                world.campaign, Period.containing(PeriodKind.TEN_DAYS, RankingWorld.WEEK.from()), world.supervisor);
        this.idle = beans.getBean(CampaignService.class)
                .announce(
                        CampaignId.next(),
                        new CampaignDetails(
                                "空白行动" + world.campaign.value(),
                                unit("空白区", UnitLevel.DISTRICT, null, null),
                                null,
                                LocalDate.of(2019, 3, 28),
                                null,
                                null,
                                null,
                                30,
                                Set.of()));
        this.empty = rankings.draft(idle, RankingWorld.WEEK, world.supervisor);
    }

    private EditionId publish(RankingService rankings, Period period) {
        var edition = rankings.draft(world.campaign, period, world.supervisor);
        rankings.publish(edition, world.supervisor, null);
        return edition;
    }

    private void establish() {
        for (var office : OFFICES) {
            offices.add(unit(office + "办事处", UnitLevel.TOWNSHIP, world.district, "乡办组"));
        }
        for (var department : DEPARTMENTS) {
            others.add(unit(department, UnitLevel.DEPARTMENT, world.district, "区直部门组"));
        }
        for (var place : PLACES) {
            for (var family : FAMILIES) {
                var office = offices.get(others.size() % offices.size());
                others.add(unit(family + place + "行政村", UnitLevel.VILLAGE, office, "村组"));
            }
        }
    }

    private UnitId unit(String name, UnitLevel level, @Nullable UnitId parent, @Nullable String league) {
        if (league != null) {
            names.add(name);
        }
        return world.unit(name, level, parent, league);
    }

    private void weekBefore() {
        for (var i = 0; i < others.size(); i += 3) {
            world.finding(others.get(i)).found("04-03T09:30").due("04-05T24:00");
        }
    }

    private void week() {
        for (var i = 0; i < others.size(); i++) {
            var unit = others.get(i);
            var spot = SPOTS.get(i / 7 % SPOTS.size());
            switch (i % 7) {
                case 0 ->
                    world.finding(unit)
                            .at(spot)
                            .points("2")
                            .due("04-11T24:00")
                            .handedIn("04-10T16:00")
                            .closed("04-11T09:00");
                case 1 -> world.finding(unit).at(spot).by(Source.SUPERIOR).due("04-12T24:00");
                case 2 -> world.finding(unit).fixedOnTheSpot();
                case 3 ->
                    world.finding(unit)
                            .at(spot)
                            .points("1.5")
                            .due("04-11T24:00")
                            .handedIn("04-10T16:00")
                            .sentBack("04-11T09:00", "04-16T24:00");
                case 4 -> world.finding(unit).due("04-12T24:00").held("04-11T10:00");
                case 5 -> world.finding(unit).at(spot).points("3").due("04-20T24:00");
                default -> {}
            }
        }
        var closed = world.finding(world.bankou)
                .due("04-09T24:00")
                .handedIn("04-09T18:00")
                .closed("04-10T09:00");
        world.finding(world.bankou).found("04-12T08:00").relapseOf(closed).due("04-13T24:00");
    }
}
