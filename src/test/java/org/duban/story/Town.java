package org.duban.story;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.duban.account.AccountDetails;
import org.duban.account.AccountId;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignService;
import org.duban.inspection.InspectionDetails;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionService;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardId;
import org.duban.support.DistrictTime;
import org.duban.unit.PlaceDetails;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceService;
import org.duban.unit.UnitDetails;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town in which stories play: two offices in one league, a road that one of them keeps, and people at their posts. */
final class Town {

    static final String PASSWORD = "long-enough-1";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final int number = NUMBER.incrementAndGet();
    final String mark = "t" + number;
    /** A kilometre from the town before, so that what is near is not another's. */
    final double latitude = 34 + number * 0.01;

    final double longitude = 114.65;
    final String road = "庆丰路东段" + mark;
    final String market = "西关农贸市场" + mark;
    final UnitId district;
    final UnitId wenchang;
    final UnitId bankou;
    final CampaignId campaign;
    final String inspector;
    final String clerk;
    final String colleague;
    final String otherClerk;
    final String supervisor;

    private final PlaceId place;
    private final ApplicationContext beans;
    private final UnitService units;
    private final AccountService accounts;

    Town(ApplicationContext beans) {
        this.beans = beans;
        units = beans.getBean(UnitService.class);
        accounts = beans.getBean(AccountService.class);
        district = unit("城乡一体化示范区" + mark, UnitLevel.DISTRICT, null, null);
        wenchang = unit("文昌办事处", UnitLevel.TOWNSHIP, district, "乡办组");
        bankou = unit("搬口办事处", UnitLevel.TOWNSHIP, district, "乡办组");
        campaign = campaign(beans);
        place = beans.getBean(PlaceService.class)
                .register(
                        PlaceId.next(),
                        new PlaceDetails(road, PlaceKind.ROAD, wenchang, "路长", latitude, longitude, null));
        inspector = account("督查一组", Role.INSPECTOR, unit("督查组", UnitLevel.DEPARTMENT, district, null));
        clerk = account("文昌办事处联络员", Role.UNIT, wenchang);
        colleague = account("文昌办事处督查员", Role.INSPECTOR, wenchang);
        otherClerk = account("搬口办事处联络员", Role.UNIT, bankou);
        supervisor = account("督导办", Role.SUPERVISOR, null);
    }

    private CampaignId campaign(ApplicationContext beans) {
        var sanitation = beans.getBean(StandardCatalogue.class).list().stream()
                .filter(standard -> standard.code().equals("weisheng"))
                .map(standard -> new StandardId(standard.id()))
                .findFirst()
                .orElseThrow();
        var today = DistrictTime.today();
        var details = new CampaignDetails(
                "创建国家卫生城市" + mark,
                district,
                null,
                today.minusDays(40),
                null,
                today.plusDays(40),
                null,
                30,
                Set.of(sanitation));
        return beans.getBean(CampaignService.class).announce(CampaignId.next(), details);
    }

    UnitId unit(String name, UnitLevel level, @Nullable UnitId parent, @Nullable String league) {
        return units.establish(UnitId.next(), new UnitDetails(name, level, parent, league, List.of(), null, 0));
    }

    /** The inspector is to go to the road today. */
    void planRound() {
        var who = signedIn(inspector, Role.INSPECTOR);
        var today = DistrictTime.today();
        var details = new InspectionDetails(
                campaign,
                InspectionKind.ROUTINE,
                "督查一组日常督查",
                today,
                today,
                Set.of(who.accountId()),
                who.accountId(),
                List.of(place, marketPlace()),
                null,
                null);
        beans.getBean(InspectionService.class).plan(InspectionId.next(), details, who);
    }

    private PlaceId marketPlace() {
        return beans.getBean(PlaceService.class)
                .register(
                        PlaceId.next(),
                        new PlaceDetails(market, PlaceKind.MARKET, wenchang, null, latitude, longitude + 0.05, null));
    }

    /** As the services know somebody. */
    SignedIn signedIn(String username, Role role) {
        var account = beans.getBean(JdbcClient.class)
                .sql("select account_id from account where username = :username")
                .param("username", username)
                .query(UUID.class)
                .single();
        return new SignedIn(new AccountId(account), username, username, Set.of(role), null);
    }

    String account(String post, Role role, @Nullable UnitId unit) {
        var username = "story-" + mark + "-" + NUMBER.incrementAndGet();
        accounts.open(new AccountDetails(username, post, Set.of(role), unit), PASSWORD);
        return username;
    }
}
