package org.duban.campaign;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.duban.account.AccountDetails;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.deadline.DueBy;
import org.duban.support.DistrictTime;
import org.duban.unit.UnitDetails;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A small district with people in it and one campaign, made anew for each test under names of its own. */
public final class CampaignWorld {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final UnitId district;
    public final UnitId township;
    public final UnitId village;
    public final UnitId otherTownship;
    public final SignedIn supervisor;
    public final SignedIn clerk;
    public final SignedIn otherClerk;
    public final SignedIn leader;
    public final CampaignId campaign;

    private final String mark = ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
    private final UnitService units;
    private final AccountService accounts;
    private final CampaignService campaigns;
    private final TaskService tasks;

    public CampaignWorld(ApplicationContext beans) {
        this.units = beans.getBean(UnitService.class);
        this.accounts = beans.getBean(AccountService.class);
        this.campaigns = beans.getBean(CampaignService.class);
        this.tasks = beans.getBean(TaskService.class);
        this.district = unit("示范区", UnitLevel.DISTRICT, null);
        this.township = unit("文昌办事处", UnitLevel.TOWNSHIP, district);
        this.village = unit("贾寨行政村", UnitLevel.VILLAGE, township);
        this.otherTownship = unit("搬口办事处", UnitLevel.TOWNSHIP, district);
        this.supervisor = account("supervisor", Role.SUPERVISOR, null);
        this.clerk = account("clerk", Role.UNIT, township);
        this.otherClerk = account("other", Role.UNIT, otherTownship);
        this.leader = account("leader", Role.LEADER, null);
        this.campaign = campaigns.announce(CampaignId.next(), campaignNamed("百日冲刺" + mark));
    }

    public CampaignDetails campaignNamed(String name) {
        return new CampaignDetails(
                name,
                district,
                township,
                DistrictTime.today().minusDays(10),
                DistrictTime.today().plusDays(90),
                DistrictTime.today().plusDays(37),
                null,
                30,
                Set.of());
    }

    public String mark() {
        return mark;
    }

    public TaskId task(String title, UnitId lead, @Nullable DueBy due, UnitId... others) {
        return task(details(title, lead, others), due);
    }

    public TaskId task(TaskDetails details, @Nullable DueBy due) {
        return tasks.assign(TaskId.next(), campaign, details, due);
    }

    /** Assigned the day before yesterday, so that a deadline may have passed. */
    public TaskDetails details(String title, UnitId lead, UnitId... others) {
        return new TaskDetails(
                title, null, lead, Set.of(others), null, DistrictTime.today().minusDays(2), null, null, null);
    }

    public TaskDetails counted(String title, UnitId lead, String total) {
        return new TaskDetails(
                title, null, lead, Set.of(), null, DistrictTime.today().minusDays(2), new BigDecimal(total), "户", null);
    }

    private UnitId unit(String name, UnitLevel level, @Nullable UnitId parent) {
        return units.establish(UnitId.next(), new UnitDetails(name + mark, level, parent, null, List.of(), null, 0));
    }

    private SignedIn account(String name, Role role, @Nullable UnitId unit) {
        var username = name + "-" + mark;
        var id = accounts.open(new AccountDetails(username, name, Set.of(role), unit), "long-enough-1");
        return new SignedIn(id, username, name, Set.of(role), unit);
    }
}
