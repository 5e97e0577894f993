package org.duban.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.Assertions;
import org.duban.account.Role;
import org.duban.support.FullStackTest;
import org.duban.support.InstalledChromium;
import org.duban.support.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An administrator brings in a sheet of new people, hands them slips, and one of them comes in. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewcomersStoryTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;
    private Town town;
    private String administrator;
    private String unitAdministrator;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open(@Autowired ApplicationContext beans) {
        browser = InstalledChromium.launch(playwright);
        town = new Town(beans);
        administrator = town.account("系统管理员", Role.ADMIN, null);
        unitAdministrator = town.account("文昌办事处单位管理员", Role.UNIT_ADMIN, town.wenchang);
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void somebodyNewComesInByTheSlip() {
        var username = "new-" + town.mark;
        try (var admin = Person.signIn(browser, port, administrator, Person.DESK);
                var newcomer = Person.newcomer(browser, port, Person.PHONE)) {
            admin.open("/accounts");
            Pages.follow(admin.page, admin.page.getByText("批量导入")::click);
            handIn(admin, """
                    账号,姓名或岗位,角色
                    %s,新来的督查员,督查员
                    other-%s,站里的人,站长
                    """.formatted(username, town.mark));
            admin.page.locator(".verdict-refused").click();
            assertThat(admin.main()).containsText("第 3 行“角色”");
            assertThat(admin.main()).containsText("没有“站长”这个角色");
            admin.shoot("people-refused-1440");
            admin.pressAndConfirm("放弃");

            handIn(admin, """
                    账号,姓名或岗位,角色
                    %s,新来的督查员,督查员
                    other-%s,站里的人,领导
                    """.formatted(username, town.mark));
            admin.pressAndConfirm("导入 2 行");
            admin.page.getByText("打印账号通知单").waitFor();
            admin.sawEverythingInOrder();
            admin.pressAndConfirm("打印账号通知单");
            var slips = admin.page.locator(".slip");
            assertThat(slips).hasCount(2);
            admin.shoot("slips-1440");
            admin.sawEverythingInOrder();

            var slip = slips.filter(new Locator.FilterOptions().setHasText("新来的督查员"));
            newcomer.open(slip.locator(".slip-link").textContent());
            assertThat(newcomer.main()).containsText(username);
            newcomer.page.fill("#password", "short");
            newcomer.page.fill("#again", "short");
            newcomer.press("保存密码");
            assertThat(newcomer.main()).containsText("密码至少要有 10 个字符");
            newcomer.shoot("invitation-390");
            newcomer.page.fill("#password", "my very own words");
            newcomer.page.fill("#again", "my very own words");
            newcomer.press("保存密码");
            assertThat(newcomer.main()).containsText("密码已设好，请登录");
            newcomer.signIn(username, "my very own words");
            Assertions.assertThat(newcomer.address()).doesNotContain("sign-in");
            newcomer.sawEverythingInOrder();

            admin.open("/accounts?awaited=true&q=" + town.mark);
            assertThat(admin.main()).containsText("站里的人");
            assertThat(admin.main()).not().containsText("新来的督查员");
            admin.shoot("people-awaited-1440");
            admin.sawEverythingInOrder();
        }
    }

    @Test
    void aUnitLooksAfterItsOwnPeople() {
        try (var keeper = Person.signIn(browser, port, unitAdministrator, Person.PHONE)) {
            assertThat(keeper.main()).containsText("文昌办事处联络员");
            assertThat(keeper.main()).not().containsText("搬口办事处联络员");
            keeper.open("/units/new");
            keeper.page.fill("#name", "东街村" + town.mark);
            keeper.page.selectOption("#level", "VILLAGE");
            keeper.press("保存");
            keeper.open("/accounts/new");
            keeper.page.fill("#username", "village-" + town.mark);
            keeper.page.fill("#displayName", "东街村网格员");
            keeper.page.check("#role-UNIT");
            keeper.page.selectOption(
                    "#unitId",
                    keeper.page
                            .locator("#unitId option", new Page.LocatorOptions().setHasText("东街村" + town.mark))
                            .getAttribute("value"));
            keeper.shoot("unit-administrator-390");
            keeper.press("开通");
            assertThat(keeper.page.locator(".flash")).containsText("请打印通知单交给本人");
            keeper.sawEverythingInOrder();
            keeper.pressAndConfirm("打印通知单");
            assertThat(keeper.page.locator(".slip")).hasCount(1);
            keeper.shoot("slip-390");
            keeper.sawEverythingInOrder();
        }
    }

    private static void handIn(Person who, String sheet) {
        if (!who.address().contains("kind=ACCOUNTS")) {
            who.open("/ledgers/imports?kind=ACCOUNTS");
        }
        who.page.setInputFiles("#file", new FilePayload("人员.csv", "text/csv", sheet.getBytes(UTF_8)));
        who.press("上传并核对");
        who.page.locator(".verdicts").waitFor();
    }
}
