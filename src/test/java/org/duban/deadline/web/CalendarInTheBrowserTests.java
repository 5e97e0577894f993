package org.duban.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.shoot;
import static org.duban.support.Pages.violations;
import static org.duban.support.Pages.width;
import static org.duban.support.Pages.window;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.time.LocalDate;
import java.util.Set;
import org.duban.account.AccountDetails;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.TokenService;
import org.duban.campaign.CampaignWorld;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.deadline.ExtraDays;
import org.duban.deadline.Recalculations;
import org.duban.deadline.WorkingCalendars;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.InstalledChromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The calendar's pages as people see them: they fit, they are accessible, nothing is refused. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarInTheBrowserTests {

    private static final LocalDate STORM = LocalDate.of(2025, 7, 3);
    private static final LocalDate WORKED = LocalDate.of(2025, 7, 12);

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;
    private String token;
    private LocalDate stormAhead;

    @LocalServerPort
    private int port;

    @Autowired
    private ExtraDays extraDays;

    @Autowired
    private Recalculations recalculations;

    @BeforeAll
    void open(@Autowired ApplicationContext beans, @Autowired WorkingCalendars calendars) {
        browser = InstalledChromium.launch(playwright);
        var world = new CampaignWorld(beans);
        var account = beans.getBean(AccountService.class)
                .open(
                        new AccountDetails(
                                "calendar-" + world.mark(), "督查室", Set.of(Role.SUPERVISOR, Role.ADMIN), null),
                        "duban-demo");
        token = beans.getBean(TokenService.class).issue(account, "browser");
        world.task("清理东风河沿岸垃圾", world.township, DueBy.of(DeadlineTerm.workingDays(10)));
        world.task("规范庆丰路农贸市场周边停车秩序并施划车位", world.otherTownship, DueBy.of(DeadlineTerm.workingHours(60)));
        stormAhead = DistrictTime.today().plusDays(2);
        while (!calendars.current().isWorking(stormAhead)) {
            stormAhead = stormAhead.plusDays(1);
        }
        extraDays.add(STORM, true, "台风停工");
        extraDays.add(WORKED, false, "迎检周末上班");
        extraDays.add(stormAhead, true, "暴雪停工");
    }

    @AfterAll
    void close() {
        // Other tests reckon by the same calendar.
        try {
            for (var day : Set.of(STORM, WORKED, stormAhead)) {
                extraDays.remove(day, "试验完毕");
            }
            recalculations.dismiss(null, "试验完毕");
        } finally {
            playwright.close();
        }
    }

    @ParameterizedTest(name = "{0} at {2} in {3}")
    @CsvSource({
        "year, /calendar?year=2025, 1440, zh-CN",
        "year, /calendar?year=2025, 390, zh-CN",
        "year, /calendar?year=2025, 390, en",
        "month, /calendar/months/2025-07, 1440, zh-CN",
        "month, /calendar/months/2025-10, 1440, en",
        "month, /calendar/months/2025-07, 390, zh-CN",
        "proposals, /calendar/proposals, 1440, zh-CN",
        "proposals, /calendar/proposals, 390, zh-CN",
        "proposals, /calendar/proposals, 1440, en",
        "desk, /, 1440, zh-CN",
        "desk, /, 390, zh-CN",
    })
    void isAccessibleAndFits(String name, String address, int width, String language) {
        try (var context = browser.newContext(window(width, language, token))) {
            var page = context.newPage();
            var complaints = complaints(page);

            page.navigate("http://127.0.0.1:" + port + address);
            shoot(page, "calendar-%s-%d-%s".formatted(name, width, language));

            assertThat(violations(page)).isEmpty();
            assertThat(width(page)).isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }
}
