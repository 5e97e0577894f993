package org.duban.inspection.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.violations;
import static org.duban.support.Pages.width;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.account.TokenService;
import org.duban.deadline.DeadlineTerm;
import org.duban.evidence.Photos;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionService;
import org.duban.inspection.InspectionWorld;
import org.duban.inspection.Visits;
import org.duban.inspection.checklist.ChecklistDetails;
import org.duban.inspection.checklist.ChecklistId;
import org.duban.inspection.checklist.ChecklistLine;
import org.duban.inspection.checklist.Checklists;
import org.duban.inspection.checklist.LineKind;
import org.duban.inspection.coverage.Cadences;
import org.duban.shared.PeriodKind;
import org.duban.standard.CheckItems;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardRow;
import org.duban.support.FullStackTest;
import org.duban.support.InstalledChromium;
import org.duban.support.Pages;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The inspector's round as it is walked with a phone, and what the clerk sees of it. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundsInTheBrowserTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private InspectionWorld world;
    private Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open(@Autowired ApplicationContext beans) {
        browser = InstalledChromium.launch(playwright);
        world = new InspectionWorld(beans);
        Map.of(
                        "inspector", world.inspector,
                        "other", world.other,
                        "leader", world.district.leader,
                        "supervisor", world.district.supervisor,
                        "clerk", world.district.clerk)
                .forEach((name, who) ->
                        tokens.put(name, beans.getBean(TokenService.class).issue(who.accountId(), "browser")));
        busy(beans.getBean(InspectionService.class), beans.getBean(Visits.class));
        checked(beans);
    }

    private void busy(InspectionService inspections, Visits visits) {
        var stops = new ArrayList<PlaceId>(List.of(world.market, world.school));
        stops.add(world.place("周淮路与西华大道交叉口向东三百米路北侧已拆迁未封闭地块及其周边背街小巷公共卫生间", PlaceKind.TOILET));
        for (var at = 1; at <= 12; at++) {
            stops.add(world.place("背街小巷" + at, PlaceKind.ROAD));
        }
        var round = inspections.plan(
                InspectionId.next(),
                world.detailsWith(
                        InspectionKind.UNANNOUNCED,
                        Set.of(world.inspector, world.inspector("创建国家卫生城市指挥部办公室督查三组"), world.inspector("暗访组")),
                        stops.toArray(PlaceId[]::new)),
                world.inspector);
        addresses.put("BUSY", round.toString());
        world.find(round, world.market, DeadlineTerm.hours(24));
        world.find(round, world.market, DeadlineTerm.days(2));
        visits.visit(round, world.school, null, world.inspector);
        var done = world.round(InspectionKind.UNANNOUNCED, world.market);
        world.find(done, world.market, DeadlineTerm.days(2));
        inspections.finish(done, world.inspector, null);
        addresses.put("DONE", done.toString());
        addresses.put("BARE", world.round(InspectionKind.SPECIAL).toString());
        addresses.put(
                "HIDDEN", world.find(round, world.school, DeadlineTerm.days(2)).toString());
    }

    private void checked(ApplicationContext beans) {
        var two = new BigDecimal("2.00");
        var item = beans.getBean(CheckItems.class)
                .match(
                        "暴露垃圾",
                        beans.getBean(StandardCatalogue.class).list().stream()
                                .map(StandardRow::id)
                                .toList())
                .orElseThrow();
        var list = beans.getBean(Checklists.class)
                .drawUp(
                        ChecklistId.next(),
                        new ChecklistDetails(
                                "巡查表" + world.district.mark(),
                                "Patrol" + world.district.mark(),
                                List.of(PlaceKind.MARKET),
                                List.of(
                                        new ChecklistLine(LineKind.YES_NO, "地面干净，没有积水", null, null, two, false),
                                        new ChecklistLine(LineKind.YES_NO, "垃圾日产日清，不堆在门外", null, item.id(), two, true),
                                        new ChecklistLine(LineKind.COUNT, "保洁员", "Cleaners", null, two, false))));
        addresses.put("LIST", list.toString());
        addresses.put("MARKET", world.market.toString());
        addresses.put(
                "FRESH",
                world.round(InspectionKind.ROUTINE, world.market, world.school).toString());
        addresses.put(
                "CADENCE",
                beans.getBean(Cadences.class)
                        .set(
                                world.district.campaign,
                                new Cadences.Target(null, PlaceKind.MARKET),
                                2,
                                PeriodKind.WEEK,
                                world.district.supervisor)
                        .toString());
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @ParameterizedTest(name = "{0} at {2} in {3}")
    @CsvSource({
        "list, /inspections, 1440, zh-CN, inspector",
        "list, /inspections, 390, zh-CN, inspector",
        "list, /inspections, 1440, en, leader",
        "list-none, /inspections?kind=SELF, 390, en, inspector",
        "show, /inspections/BUSY, 1440, zh-CN, inspector",
        "show, /inspections/BUSY, 390, zh-CN, inspector",
        "show, /inspections/BUSY, 1440, en, leader",
        "show, /inspections/BUSY, 390, en, inspector",
        "show-done, /inspections/DONE, 1440, zh-CN, inspector",
        "show-done, /inspections/DONE, 390, en, inspector",
        "show-bare, /inspections/BARE, 390, zh-CN, inspector",
        "form-new, /inspections/new, 1440, zh-CN, inspector",
        "form-new, /inspections/new, 390, en, inspector",
        "form-edit, /inspections/BUSY/edit, 1440, en, inspector",
        "form-edit, /inspections/BUSY/edit, 390, zh-CN, inspector",
        "desk, /, 1440, zh-CN, inspector",
        "desk, /, 390, zh-CN, inspector",
        "desk, /, 390, en, other",
        "hidden-finding, /findings/HIDDEN, 390, zh-CN, inspector",
        "hidden-finding, /findings/HIDDEN, 1440, en, inspector",
        "log, /findings/new?inspection=BUSY, 390, zh-CN, inspector",
        "stop, /inspections/BUSY/stops/MARKET, 1440, zh-CN, inspector",
        "stop, /inspections/BUSY/stops/MARKET, 390, en, inspector",
        "check, /inspections/BUSY/stops/MARKET/checks/LIST, 390, zh-CN, inspector",
        "check, /inspections/BUSY/stops/MARKET/checks/LIST, 1440, en, inspector",
        "checklists, /checklists, 1440, zh-CN, inspector",
        "checklists, /checklists, 390, en, leader",
        "checklist, /checklists/LIST, 390, zh-CN, leader",
        "checklist-form, /checklists/LIST/edit, 1440, zh-CN, supervisor",
        "checklist-form, /checklists/LIST/edit, 390, en, supervisor",
        "coverage, /coverage?cadence=CADENCE, 1440, zh-CN, supervisor",
        "coverage, /coverage?cadence=CADENCE, 390, en, leader",
        "never, /coverage/never, 390, zh-CN, inspector",
    })
    void isAccessibleAndFits(String name, String address, int width, String language, String who) {
        try (var context = context(width, language, who)) {
            var page = context.newPage();
            var complaints = complaints(page);

            page.navigate(full(address));
            shoot(page, "%s-%d-%s".formatted(name, width, language));

            assertThat(violations(page)).isEmpty();
            assertThat(width(page)).isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void anUnannouncedRoundFromThePlanToTheClerksDesk() {
        try (var street = context(390, "zh-CN", "inspector");
                var office = context(1440, "zh-CN", "clerk")) {
            var phone = street.newPage();
            var clerk = office.newPage();

            plan(phone);
            assertThat(phone.locator("h1")).containsText("夜间暗访");
            assertThat(phone.locator(".stop-line")).hasCount(2);

            phone.navigate(full("/"));
            Pages.follow(
                    phone,
                    phone.locator(".round-today")
                            .filter(new Locator.FilterOptions().setHasText("夜间暗访"))
                            .locator("a.btn-outline")
                            .first()::click);
            log(phone, "市场门口占道经营无人管理");
            assertThat(phone.locator(".flash")).containsText("公布后责任单位才能看到");
            assertThat(phone.locator(".stop-line").first()).containsText("1 个问题");
            Pages.follow(phone, phone.locator(".stop-line").last().getByRole(AriaRole.BUTTON)::click);
            assertThat(phone.locator(".stop-line").last()).containsText("未发现问题");

            clerk.navigate(full("/findings"));
            assertThat(clerk.locator("main")).not().containsText("占道经营无人管理");

            Pages.confirm(phone, button(phone, "结束督查"));
            assertThat(violations(phone)).isEmpty();
            Pages.confirm(phone, button(phone, "公布暗访结果"));
            assertThat(phone.locator(".flash")).containsText("1 个问题送达责任单位");

            clerk.navigate(full("/"));
            Pages.follow(clerk, clerk.getByText("市场门口占道经营无人管理")::click);
            assertThat(clerk.locator("main")).containsText("暗访公布，时限起算");
            assertThat(clerk.locator("main")).containsText("剩23小时");
            assertThat(violations(clerk)).isEmpty();
        }
    }

    @Test
    void aChecklistIsGoneThroughAtAStopAndWhatIsNotInOrderBecomesFindings() {
        try (var street = context(390, "zh-CN", "inspector")) {
            var phone = street.newPage();
            phone.navigate(full("/inspections/FRESH"));
            Pages.follow(phone, phone.locator(".stop-name a").first()::click);
            Pages.follow(
                    phone, phone.locator(".door-line").filter(new Locator.FilterOptions().setHasText("巡查表"))::click);

            phone.check("input[name='answers[0].answer'][value=YES]");
            phone.check("input[name='answers[1].answer'][value=NO]");
            phone.fill("textarea[name='answers[1].note']", "东门外两堆垃圾没有清运");
            phone.fill("input[name='answers[2].declared']", "6");
            phone.fill("input[name='answers[2].found']", "4");
            Pages.follow(phone, () -> phone.click(".action-bar .btn-primary"));
            assertThat(phone.locator(".refusal")).containsText("第 2 项不符合，须附照片");
            assertThat(phone.locator("textarea[name='answers[1].note']")).hasValue("东门外两堆垃圾没有清运");
            assertThat(violations(phone)).isEmpty();

            phone.setInputFiles(
                    "input[name='answers[1].photos']", new FilePayload("现场.jpg", "image/jpeg", Photos.jpeg(320, 240)));
            Pages.follow(phone, phone.locator(".action-bar .btn-primary")::click);
            assertThat(phone.locator(".check-rate")).hasText("33.3%");
            shoot(phone, "stop-checked-390");

            Pages.follow(phone, phone.locator(".check-does button")::click);
            assertThat(phone.locator(".flash")).containsText("已记为 2 个问题");
            assertThat(phone.locator("section[aria-labelledby=here]")).containsText("东门外两堆垃圾没有清运");
            assertThat(phone.locator("section[aria-labelledby=here]")).containsText("上报6，实有4。");
            assertThat(phone.locator(".check-does button")).hasCount(0);
            assertThat(violations(phone)).isEmpty();

            phone.navigate(full("/inspections/FRESH"));
            assertThat(phone.locator("section[aria-labelledby=counted]")).containsText("-2");
            Pages.follow(phone, phone.locator(".stop-name a").last()::click);
            phone.locator("details summary")
                    .filter(new Locator.FilterOptions().setHasText("到不了这里"))
                    .click();
            Pages.follow(phone, phone.getByText("记为未到")::click);
            assertThat(phone.locator(".field-error")).isVisible();
            phone.fill("#reason", "大门锁闭");
            Pages.follow(phone, phone.getByText("记为未到")::click);
            assertThat(phone.locator(".stop-line").last()).containsText("大门锁闭");
        }
    }

    @Test
    void aRouteIsMadeWithoutJavaScriptToo() {
        try (var context =
                browser.newContext(options(1440, "zh-CN", "inspector").setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(full("/inspections/new"));
            page.fill("#placeId", "第三实验小学" + world.district.mark());
            page.press("#add-place", "Enter");
            assertThat(page.locator(".stop-line")).hasCount(1);
            page.fill("#placeId", "没有这个点位");
            page.press("#add-place", "Enter");

            assertThat(page.locator(".refusal")).containsText("没有这个名称的点位");
            assertThat(page.locator(".stop-line")).hasCount(1);
        }
    }

    private void plan(Page page) {
        page.navigate(full("/inspections/new"));
        page.check("input[name=kind][value=UNANNOUNCED]");
        if (page.locator("select[name=campaignId]").count() > 0) {
            page.selectOption("select[name=campaignId]", world.district.campaign.toString());
        }
        page.fill("#title", "夜间暗访");
        for (var place : List.of("庆丰路农贸市场", "第三实验小学")) {
            var stops = page.locator(".stop-line").count();
            page.locator("#placeId").pressSequentially(place + world.district.mark());
            page.locator(".combobox-list li")
                    .filter(new Locator.FilterOptions().setHasText(place + world.district.mark()))
                    .first()
                    .click();
            assertThat(page.locator(".stop-line")).hasCount(stops + 1);
        }
        Pages.follow(page, () -> page.click(".action-bar .btn-primary"));
    }

    private void log(Page page, String what) {
        page.fill("#description", what);
        assertThat(page.locator("#unitId")).hasValue("文昌办事处" + world.district.mark());
        page.check("input[name=due][value=HOURS_24]");
        page.locator("summary", new Page.LocatorOptions().setHasText("来源")).click();
        page.fill("#noEvidenceReason", "夜间光线不足");
        Pages.follow(page, () -> page.click(".action-bar .btn-primary"));
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    private String full(String address) {
        var filled = address;
        for (var entry : addresses.entrySet()) {
            filled = filled.replace(entry.getKey(), entry.getValue());
        }
        return "http://127.0.0.1:" + port + filled;
    }

    private BrowserContext context(int width, String language, String who) {
        return browser.newContext(options(width, language, who));
    }

    private Browser.NewContextOptions options(int width, String language, String who) {
        return Pages.window(width, language, tokens.get(who));
    }

    private static void shoot(Page page, String name) {
        Pages.shoot(page, "round-" + name);
    }
}
