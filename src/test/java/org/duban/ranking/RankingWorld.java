package org.duban.ranking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.duban.account.AccountDetails;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignService;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.duban.unit.UnitDetails;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A district with three township offices in one league and two villages in another, under names of its own. */
public final class RankingWorld {

    /** Monday to Sunday, long over. */
    public static final Period WEEK = Period.containing(PeriodKind.WEEK, LocalDate.of(2019, 4, 10));

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public final UnitId district;
    public final UnitId wenchang;
    public final UnitId bankou;
    public final UnitId xuwan;
    public final UnitId jiazhai;
    public final UnitId lizhuang;
    public final CampaignId campaign;
    public final SignedIn supervisor;
    public final SignedIn admin;
    public final SignedIn leader;
    public final SignedIn clerk;

    final JdbcClient jdbc;
    private final String mark = ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
    private final UnitService units;
    private final AccountService accounts;

    public RankingWorld(ApplicationContext beans) {
        this.jdbc = beans.getBean(JdbcClient.class);
        this.units = beans.getBean(UnitService.class);
        this.accounts = beans.getBean(AccountService.class);
        this.district = unit("排名区" + mark, UnitLevel.DISTRICT, null, null);
        this.wenchang = unit("文昌办事处", UnitLevel.TOWNSHIP, district, "乡办组");
        this.bankou = unit("搬口办事处", UnitLevel.TOWNSHIP, district, "乡办组");
        this.xuwan = unit("许湾办事处", UnitLevel.TOWNSHIP, district, "乡办组");
        this.jiazhai = unit("贾寨行政村", UnitLevel.VILLAGE, wenchang, "村组");
        this.lizhuang = unit("李庄行政村", UnitLevel.VILLAGE, wenchang, "村组");
        this.campaign = beans.getBean(CampaignService.class)
                .announce(
                        CampaignId.next(),
                        new CampaignDetails(
                                "创建国家卫生城市百日冲刺" + mark,
                                district,
                                null,
                                LocalDate.of(2019, 3, 28),
                                null,
                                null,
                                null,
                                30,
                                Set.of()));
        this.supervisor = account("supervisor", Role.SUPERVISOR, null);
        this.admin = account("admin", Role.ADMIN, null);
        this.leader = account("leader", Role.LEADER, null);
        this.clerk = account("clerk", Role.UNIT, wenchang);
    }

    public UnitId unit(String name, UnitLevel level, @Nullable UnitId parent, @Nullable String league) {
        return units.establish(UnitId.next(), new UnitDetails(name, level, parent, league, List.of(), null, 0));
    }

    public SignedIn account(String name, Role role, @Nullable UnitId unit) {
        var username = "ranking-" + name + "-" + mark;
        var id = accounts.open(new AccountDetails(username, name, Set.of(role), unit), "long-enough-1");
        return new SignedIn(id, username, name, Set.of(role), unit);
    }

    /** A finding of the unit, found on Tuesday at ten, one point, routine, due on Sunday at midnight. */
    public FindingMother finding(UnitId unit) {
        return new FindingMother(this, unit);
    }

    /** A moment of the week such as {@code "04-09T10:00"} or {@code "04-14T24:00"}. */
    static OffsetDateTime at(String moment) {
        var midnight = moment.endsWith("T24:00");
        var local = LocalDateTime.parse("2019-" + (midnight ? moment.replace("T24", "T00") : moment));
        return (midnight ? local.plusDays(1) : local).atZone(ZONE).toOffsetDateTime();
    }

    int next() {
        return NUMBER.incrementAndGet();
    }
}
