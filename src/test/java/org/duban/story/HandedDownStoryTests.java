package org.duban.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.duban.account.Role;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.InstalledChromium;
import org.duban.support.Pages;
import org.duban.unit.PlaceDetails;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceService;
import org.duban.unit.UnitLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A township hands what it was given down to a village, and the district has the same looked for elsewhere. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandedDownStoryTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;
    private Town town;
    private String villageClerk;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open(@Autowired ApplicationContext beans) {
        browser = InstalledChromium.launch(playwright);
        town = new Town(beans);
        var village = town.unit("陈滩社区" + town.mark, UnitLevel.VILLAGE, town.wenchang, null);
        villageClerk = town.account("陈滩社区经办人", Role.UNIT, village);
        beans.getBean(PlaceService.class)
                .register(
                        PlaceId.next(),
                        new PlaceDetails("建设路" + town.mark, PlaceKind.ROAD, town.bankou, null, null, null, null));
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void aTownshipHandsDownWhatTheVillageThenSeesTo() {
        try (var inspector = Person.signIn(browser, port, town.inspector, Person.PHONE);
                var clerk = Person.signIn(browser, port, town.clerk, Person.DESK);
                var village = Person.signIn(browser, port, villageClerk, Person.PHONE);
                var supervisor = Person.signIn(browser, port, town.supervisor, Person.DESK)) {
            var finding = inspector.log(town, "路边堆放建筑垃圾");

            clerk.open(finding);
            clerk.page.locator("#handover summary").click();
            clerk.page.locator("#handover select").selectOption(new SelectOption().setLabel("陈滩社区" + town.mark));
            clerk.page.locator("#handover textarea").fill("请社区当天组织清运");
            clerk.shoot("hand-down-1440");
            clerk.press("下交办理");
            assertThat(clerk.main()).containsText("文昌办事处 → 陈滩社区" + town.mark);
            clerk.shoot("handed-down-1440");

            village.open("/");
            village.page.locator("tbody .cell-tick input").first().check();
            village.page.fill("#bulk-person", "东片网格员");
            village.shoot("acknowledge-390");
            village.press("一并签收");
            assertThat(village.main()).containsText("已签收 1 条");
            assertThat(village.main()).containsText("东片网格员");
            village.shoot("acknowledged-390");
            village.open("/card");
            assertThat(village.main()).containsText("路边堆放建筑垃圾");
            village.shoot("card-390");

            supervisor.open(finding);
            Pages.follow(supervisor.page, supervisor.page.getByText("要求其他地方排查")::click);
            assertThat(supervisor.main()).containsText("将要求 1 个单位排查 1 处点位");
            supervisor.shoot("elsewhere-1440");
            supervisor.page.fill("#dueOn", DistrictTime.today().plusDays(9).toString());
            supervisor.press("下达排查任务");
            assertThat(supervisor.page.locator("#elsewhere")).containsText("搬口办事处");
            supervisor.shoot("looked-elsewhere-1440");
            for (var person : List.of(inspector, clerk, village, supervisor)) {
                person.sawEverythingInOrder();
            }
        }
    }
}
