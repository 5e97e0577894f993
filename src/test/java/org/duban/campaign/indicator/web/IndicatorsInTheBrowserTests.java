package org.duban.campaign.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.campaign.indicator.IndicatorWorld.period;
import static org.duban.campaign.indicator.IndicatorWorld.share;
import static org.duban.campaign.indicator.IndicatorWorld.value;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.violations;
import static org.duban.support.Pages.width;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.List;
import org.duban.account.TokenService;
import org.duban.campaign.indicator.Better;
import org.duban.campaign.indicator.IndicatorId;
import org.duban.campaign.indicator.IndicatorKind;
import org.duban.campaign.indicator.IndicatorValues;
import org.duban.campaign.indicator.IndicatorWorld;
import org.duban.campaign.indicator.Rhythm;
import org.duban.support.FullStackTest;
import org.duban.support.InstalledChromium;
import org.duban.support.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of indicators in a browser, with names as long as they get. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorsInTheBrowserTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;
    private IndicatorWorld world;
    private IndicatorId air;
    private IndicatorId rate;
    private String supervisor;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open(@Autowired ApplicationContext beans, @Autowired TokenService tokens, @Autowired IndicatorValues values) {
        browser = InstalledChromium.launch(playwright);
        world = new IndicatorWorld(beans);
        supervisor = tokens.issue(world.campaign.supervisor.accountId(), "browser");
        air = world.air("PM2.5 周均浓度");
        rate = world.rate("建成区主次干道两侧及背街小巷垃圾分类收集容器配置到位的小区（含三无小区）占全部小区的比例", true);
        var odd = world.setUp(
                "AWordWithoutAnyBreakThatSomebodyTypedAsTheNameOfAnIndicator",
                IndicatorKind.VALUE,
                "万立方米/平方公里·日",
                IndicatorWorld.goal(Better.LOWER, "123456789012.1234", null),
                Rhythm.DAY,
                false);
        var month = period(Rhythm.MONTH, 0);
        values.enter(
                List.of(
                        value(air, period(Rhythm.WEEK, 2), "61"),
                        value(air, period(Rhythm.WEEK, 0), "57.5"),
                        share(rate, month, null, "250", "300"),
                        share(rate, month, world.campaign.township.value(), "1250", "1300"),
                        value(odd, period(Rhythm.DAY, 0), "-999999999999.9999")),
                world.campaign.supervisor);
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @ParameterizedTest(name = "{0} at {1} in {2}")
    @CsvSource({
        "/campaigns/CAMPAIGN/indicators, 1440, zh-CN",
        "/campaigns/CAMPAIGN/indicators, 390, en",
        "/campaigns/CAMPAIGN/indicators/new, 390, zh-CN",
        "/indicators/AIR, 1440, en",
        "/indicators/AIR, 390, zh-CN",
        "/indicators/RATE, 1440, zh-CN",
        "/indicators/RATE, 390, en",
        "/indicators/RATE/edit, 1440, en",
    })
    void isAccessibleAndFits(String address, int width, String language) {
        try (var context = browser.newContext(Pages.window(width, language, supervisor))) {
            var page = context.newPage();
            var complaints = complaints(page);

            page.navigate(full(address));

            assertThat(violations(page)).isEmpty();
            assertThat(width(page)).isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void drawsTheTargetBesideTheValues() {
        try (var context = browser.newContext(Pages.window(1440, "zh-CN", supervisor))) {
            var page = context.newPage();
            page.navigate(full("/indicators/AIR"));
            page.waitForSelector(".chart-area svg");

            assertThat(page.textContent(".chart-area")).contains("实际 57.5", "目标 50", "警戒 55");
        }
    }

    private String full(String address) {
        return "http://127.0.0.1:" + port
                + address.replace("CAMPAIGN", world.campaign.campaign.toString())
                        .replace("AIR", air.toString())
                        .replace("RATE", rate.toString());
    }
}
