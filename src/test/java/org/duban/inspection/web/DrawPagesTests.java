package org.duban.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duban.account.TokenService;
import org.duban.inspection.InspectionWorld;
import org.duban.inspection.draw.DrawDetails;
import org.duban.inspection.draw.DrawId;
import org.duban.inspection.draw.DrawReader;
import org.duban.inspection.draw.Draws;
import org.duban.inspection.draw.Quota;
import org.duban.inspection.draw.Stratum;
import org.duban.support.Calls;
import org.duban.support.FullStackTest;
import org.duban.support.Pages;
import org.duban.support.Windows;
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
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A draw on the page and by call: two persons in two browsers, and units who learn of nothing. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawPagesTests {

    private static final String DRAWS = "/api/v1/draws";

    private final Windows windows = new Windows();
    private Calls calls;
    private InspectionWorld world;
    private DrawId drawn;

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DrawReader reader;

    @BeforeAll
    void open(@Autowired ApplicationContext beans) {
        world = new InspectionWorld(beans);
        for (var at = 1; at <= 9; at++) {
            world.place("周淮路与西华大道交叉口向东三百米路北侧背街小巷" + at + "-", PlaceKind.ROAD);
        }
        windows.admit(port, beans.getBean(TokenService.class), world.people());
        calls = new Calls(mvc);
        drawn = DrawId.next();
        var draws = beans.getBean(Draws.class);
        draws.layDown(
                drawn,
                new DrawDetails(
                        world.district.campaign,
                        "模拟评估抽样",
                        List.of(
                                new Stratum("主次干道", Set.of(PlaceKind.ROAD), null, null, new Quota(4, false)),
                                new Stratum("其他点位", Set.of(), world.district.district, null, new Quota(153, false)))),
                "it's the <b>first</b> words",
                world.inspector);
        draws.complete(drawn, "冠字号 AB12345678", world.district.supervisor);
    }

    @AfterAll
    void close() {
        windows.close();
    }

    @ParameterizedTest(name = "{0} at {1} in {2}")
    @CsvSource({
        "draws, /draws, 1440, zh-CN, inspector",
        "draws, /draws, 390, en, leader",
        "draw, /draws/DRAWN, 1440, zh-CN, leader",
        "draw, /draws/DRAWN?verify=true, 390, zh-CN, inspector",
        "draw, /draws/DRAWN?verify=true, 1440, en, supervisor",
        "draw-form, /draws/new, 1440, zh-CN, supervisor",
        "draw-form, /draws/new, 390, en, inspector",
        "draw-sheet, /draws/DRAWN/sheet/print, 1440, zh-CN, leader",
    })
    void isAccessibleAndFits(String name, String address, int width, String language, String who) {
        windows.lookAt(
                "%s-%d-%s".formatted(name, width, language),
                address.replace("DRAWN", drawn.toString()),
                width,
                language,
                who);
    }

    @ParameterizedTest
    @CsvSource({"1440", "390"})
    void twoPersonsDrawAndARoundGoesThere(int width) {
        try (var office = windows.open("supervisor", width, "zh-CN");
                var street = windows.open("inspector", width, "zh-CN")) {
            var first = office.newPage();
            first.navigate(windows.full("/inspections"));
            Pages.follow(first, first.getByText("随机抽查")::click);
            Pages.follow(first, first.getByText("发起抽签")::click);
            first.fill("#title", "夜间抽查");
            first.getByText("50 万以下").click();
            PlaywrightAssertions.assertThat(first.locator(".stratum")).hasCount(2);
            PlaywrightAssertions.assertThat(first.locator("input[name='strata[1].amount']"))
                    .hasValue("153");
            chooseCampaign(first);
            first.fill("#words", "太短");
            Pages.follow(first, () -> first.click(".action-bar .btn-primary"));
            PlaywrightAssertions.assertThat(first.locator(".refusal")).containsText("8 到 200 个字符");
            PlaywrightAssertions.assertThat(first.locator("#words")).hasValue("太短");
            PlaywrightAssertions.assertThat(first.locator("input[name='strata[0].name']"))
                    .hasValue("主次干道");
            first.fill("#words", "双色球 03 09 14 22");
            Pages.follow(first, first.locator(".action-bar .btn-primary")::click);
            PlaywrightAssertions.assertThat(first.locator(".flash")).containsText("已封存");
            PlaywrightAssertions.assertThat(first.locator("main")).not().containsText("双色球");
            Pages.shoot(first, "draw-open-" + width);

            var second = street.newPage();
            second.navigate(first.url());
            PlaywrightAssertions.assertThat(second.locator("main")).not().containsText("双色球");
            second.fill("#words", "冠字号 AB12345678");
            assertThat(Pages.violations(second)).isEmpty();
            Pages.follow(second, second.getByText("抽签", new Page.GetByTextOptions().setExact(true))::click);
            PlaywrightAssertions.assertThat(second.locator("main")).containsText("双色球 03 09 14 22");

            Pages.follow(second, second.getByText("重新计算核对")::click);
            PlaywrightAssertions.assertThat(second.locator("#verified")).containsText("完全相符");
            Pages.follow(second, second.getByText("以抽中点位生成督查")::click);
            PlaywrightAssertions.assertThat(second.locator("h1")).hasText("夜间抽查");
            PlaywrightAssertions.assertThat(second.locator("main")).containsText("暗访");
            PlaywrightAssertions.assertThat(second.locator(".facts")).containsText("点位来自");
            Pages.shoot(second, "draw-round-" + width);
        }
    }

    private void chooseCampaign(Page page) {
        if (page.locator("select[name=campaignId]").count() > 0) {
            page.selectOption("select[name=campaignId]", world.district.campaign.toString());
        }
    }

    @Test
    void isLaidDownAndDrawnByCall() {
        var id = UUID.randomUUID();
        var body = """
                {"id": "%s", "campaignId": "%s", "title": "抽查", "words": "双色球 03 09 14",
                 "strata": [{"name": "道路", "kinds": ["ROAD"], "amount": 50, "percent": true}]}
                """.formatted(id, world.district.campaign);
        assertThat(calls.post(world.inspector, DRAWS, body))
                .hasStatus(HttpStatus.CREATED)
                .bodyText()
                .doesNotContain("双色球");
        assertThat(calls.post(world.inspector, DRAWS, body)).hasStatusOk();
        assertThat(calls.post(world.other, DRAWS, body)).hasStatus(HttpStatus.CONFLICT);
        assertThat(calls.get(world.other, DRAWS + "/" + id)).bodyText().doesNotContain("双色球");

        var words = "{\"words\": \"冠字号 AB12345678\"}";
        assertThat(calls.post(world.inspector, DRAWS + "/" + id + "/completion", words))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(calls.post(world.district.supervisor, DRAWS + "/" + id + "/completion", words))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.drawn")
                .asArray()
                .hasSize(5);
        assertThat(calls.post(world.district.supervisor, DRAWS + "/" + id + "/completion", words))
                .as("sent again, since the answer was lost")
                .hasStatusOk();
        assertThat(calls.post(world.district.supervisor, DRAWS + "/" + id + "/completion", words.replace("AB", "CD")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("DrawOver");
        assertThat(calls.post(
                        world.inspector,
                        DRAWS,
                        body.replace("\"ROAD\"", "\"WATER\"")
                                .replace(id.toString(), UUID.randomUUID().toString())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("StratumEmpty");
        assertThat(calls.post(world.inspector, DRAWS, "{}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("campaignId", "title", "words", "strata");
    }

    @Test
    void unitsAndTheAdministratorReadNothingOfIt() {
        for (var address : List.of(
                "/draws",
                "/draws/" + drawn,
                "/draws/" + drawn + "/sheet/print",
                "/draws/" + drawn + "/population.xlsx",
                "/draws/" + drawn + "/strata/1.txt",
                DRAWS,
                DRAWS + "/" + drawn)) {
            assertThat(calls.get(world.district.clerk, address)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(calls.get(world.district.leader, address)).hasStatusOk();
        }
    }

    @Test
    void tellsHowToCheckItByHand() {
        var draw = reader.require(drawn);

        assertThat(calls.get(world.district.leader, "/draws/" + drawn))
                .bodyText()
                .contains("printf &#39;%s:%s&#39; " + draw.seed() + " ")
                .contains("&#39;it&#39;\\&#39;&#39;s the &lt;b&gt;first&lt;/b&gt; words&#39;")
                .contains("名单只有 2 处，不足应抽的 153 处，全部入选");
        assertThat(calls.get(world.district.leader, "/draws/" + drawn + "/strata/1.txt"))
                .bodyText()
                .isEqualTo(reader.list(drawn, 1));
        assertThat(calls.get(world.district.leader, "/draws/" + drawn + "/sheet/print"))
                .bodyText()
                .contains("不经抽签", "监督人", "doc-code");
        assertThat(calls.get(world.district.leader, "/draws/" + drawn + "/sheet.docx"))
                .hasStatusOk();
        assertThat(calls.get(world.district.leader, "/draws/" + drawn + "/sheet.xlsx"))
                .hasStatusOk();
    }
}
