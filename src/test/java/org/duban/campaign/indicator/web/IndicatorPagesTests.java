package org.duban.campaign.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.campaign.indicator.IndicatorWorld.period;
import static org.duban.campaign.indicator.IndicatorWorld.share;
import static org.duban.campaign.indicator.IndicatorWorld.value;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Locale;
import org.duban.account.SignedIn;
import org.duban.campaign.indicator.IndicatorBoard;
import org.duban.campaign.indicator.IndicatorId;
import org.duban.campaign.indicator.IndicatorValues;
import org.duban.campaign.indicator.IndicatorWorld;
import org.duban.campaign.indicator.Rhythm;
import org.duban.support.Calls;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Indicators as people and programs see them. */
@FullStackTest
class IndicatorPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private IndicatorValues values;

    @Autowired
    private IndicatorBoard board;

    private IndicatorWorld world;
    private SignedIn supervisor;
    private String list;

    @BeforeEach
    void makeAWorld() {
        world = new IndicatorWorld(beans);
        supervisor = world.campaign.supervisor;
        list = "/campaigns/" + world.campaign.campaign + "/indicators";
    }

    @Test
    void isSetUpInAFormAndFoundInTheRegister() {
        assertThat(get(supervisor, list)).bodyText().contains("还没有指标", "新增指标");
        var answer = post(
                supervisor,
                list,
                "name",
                "PM2.5 周均浓度",
                "kind",
                "VALUE",
                "better",
                "LOWER",
                "target",
                "50",
                "measure",
                "µg/m³",
                "source",
                "CITY",
                "rhythm",
                "WEEK",
                "warning",
                "55",
                "leadUnitId",
                world.campaign.township.toString());

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        assertThat(get(supervisor, String.valueOf(answer.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("PM2.5 周均浓度", "≤ 50 µg/m³", "没有数值", "填报数值");
        assertThat(get(world.campaign.leader, list))
                .bodyText()
                .contains("PM2.5 周均浓度", "市定")
                .doesNotContain("新增指标");
        assertThat(get(supervisor, "/campaigns/" + world.campaign.campaign))
                .bodyText()
                .contains(list);
    }

    @Test
    void comesBackFilledInWithTheReasonAtItsField() {
        var answer = post(
                supervisor,
                list,
                "name",
                "上牌率",
                "kind",
                "RATE",
                "better",
                "HIGHER",
                "target",
                "90",
                "measure",
                "个",
                "source",
                "CITY",
                "rhythm",
                "MONTH");

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var page = Jsoup.parse(assertThat(answer).bodyText().actual());
        assertThat(page.select("#measure").val()).isEqualTo("个");
        assertThat(page.select("#measure-error").text()).contains("比率的计量单位是 %");
        assertThat(post(supervisor, list, "name", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void takesAValueAndACorrectionOnItsPage() {
        var id = world.rate("上牌率", false);
        var month = period(Rhythm.MONTH, 0);

        assertThat(enter(world.campaign.clerk, id, "period", month, "numerator", "250", "denominator", "300"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(supervisor, "/indicators/" + id))
                .bodyText()
                .contains("83.33%", "250 / 300", "差 6.67 个百分点", "接近");

        var refused = enter(supervisor, id, "period", month, "numerator", "290", "denominator", "300");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var page = Jsoup.parse(assertThat(refused).bodyText().actual());
        assertThat(page.select("#reason-error").text()).contains(month, "250 / 300");
        assertThat(page.select("#numerator").val()).isEqualTo("290");

        enter(supervisor, id, "period", month, "numerator", "290", "denominator", "300", "reason", "补报两个村");
        var shown = page(supervisor, "/indicators/" + id);
        assertThat(shown.select(".value-before").text()).contains("83.33%", "已更正");
        assertThat(shown.select("main").text()).contains("96.67%", "超 6.67 个百分点", "更正：补报两个村");
    }

    @Test
    void saysWhatIsWrongWithAValue() {
        var id = world.rate("上牌率", false);
        var air = world.air("PM10");

        assertThat(enter(supervisor, id, "period", "2026-01", "numerator", "1", "denominator", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("分母必须大于 0");
        assertThat(enter(supervisor, id, "period", "2026-01-15", "numerator", "1", "denominator", "2"))
                .bodyText()
                .contains("应写作 2026-01 这样");
        assertThat(enter(supervisor, id, "period", "2090-01", "numerator", "1", "denominator", "2"))
                .bodyText()
                .contains("2090-01 还没有开始");
        assertThat(enter(supervisor, air, "period", "2026-W01", "value", "很多"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填写数字");
        assertThat(enter(supervisor, air, "period", "2026-W01")).bodyText().contains("请填写数值");
    }

    @Test
    void showsTheFormOnlyToWhoeverMayEnter() {
        var id = world.air("PM10");

        assertThat(page(world.campaign.clerk, "/indicators/" + id).select("#entry"))
                .hasSize(1);
        assertThat(page(world.campaign.otherClerk, "/indicators/" + id).select("#entry"))
                .isEmpty();
        assertThat(enter(world.campaign.otherClerk, id, "period", "2026-W01", "value", "1"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(enter(world.campaign.leader, id, "period", "2026-W01", "value", "1"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(world.campaign.clerk, "/indicators/" + id, "name", "x")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void ranksTheUnitsAndShowsASeriesOfOne() {
        var id = world.rate("覆盖率", true);
        var month = period(Rhythm.MONTH, 0);
        values.enter(
                List.of(
                        share(id, month, null, "8", "10"),
                        share(id, month, world.campaign.township.value(), "7", "10"),
                        share(id, month, world.campaign.otherTownship.value(), "9", "10")),
                supervisor);

        var page = page(supervisor, "/indicators/" + id);
        assertThat(page.select("#units").text()).contains("各单位");
        assertThat(page.select("section[aria-labelledby=units] tbody tr").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).contains("1 搬口办事处", "90%", "正好达到目标"),
                        second -> assertThat(second).contains("2 文昌办事处", "70%", "差 20 个百分点"));
        assertThat(page(supervisor, "/indicators/" + id + "?unit=" + world.campaign.township)
                        .select("section[aria-labelledby=values]")
                        .text())
                .contains("70%")
                .doesNotContain("80%");
        assertThat(page(world.campaign.clerk, "/indicators/" + id)
                        .select("#unitId option")
                        .eachText())
                .hasSize(3)
                .first()
                .isEqualTo("全区");
    }

    @Test
    void drawsTheTargetBesideTheValues() {
        var id = world.air("PM10");
        values.enter(
                List.of(
                        value(id, period(Rhythm.WEEK, 3), "60"),
                        value(id, period(Rhythm.WEEK, 1), "58"),
                        value(id, period(Rhythm.WEEK, 0), "52.5")),
                supervisor);

        var rows = page(supervisor, "/indicators/" + id).select(".rows-curve tbody tr");
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).select("td").eachText()).containsExactly("—", "50", "55");
        assertThat(page(supervisor, list).select(".spark path")).hasSize(1);
    }

    @Test
    void isRetiredAndUsedAgainFromItsPage() {
        var id = world.air("PM10");

        assertThat(post(supervisor, "/indicators/" + id + "/retirement", "version", "0"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(supervisor, "/indicators/" + id)).bodyText().contains("起停用", "恢复使用");
        assertThat(get(supervisor, list)).bodyText().contains("停用的指标（1）");
        assertThat(enter(supervisor, id, "period", "2026-W01", "value", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("已停用，不能填报");
        post(supervisor, "/indicators/" + id + "/resumption", "version", "1");
        assertThat(get(supervisor, "/indicators/" + id + "/edit")).bodyText().contains("修改指标", "PM10");
    }

    @Test
    void costsAsManyStatementsForManyAsForOne() {
        world.air("PM10");
        var few = Statements.during(() -> get(supervisor, list));
        for (var i = 0; i < 10; i++) {
            values.enter(List.of(value(world.air("PM" + i), period(Rhythm.WEEK, 0), "50")), supervisor);
        }

        assertThat(Statements.during(() -> get(supervisor, list))).hasSameSizeAs(few);
    }

    @Test
    void speaksEnglishToo() {
        var id = world.air("PM10");
        values.enter(List.of(value(id, period(Rhythm.WEEK, 0), "58")), supervisor);

        var answer = mvc.get()
                .uri("/indicators/" + id)
                .with(user(supervisor))
                .locale(Locale.ENGLISH)
                .exchange();
        assertThat(answer).hasStatusOk().bodyText().contains("8 µg/m³ too high", "Behind");
    }

    @Test
    void isSetUpAndFilledByCall() {
        var calls = new Calls(mvc);
        var created = calls.post(
                supervisor, "/api/v1/indicators", """
                {"campaignId": "%s", "name": "上牌率", "source": "PROVINCE", "kind": "RATE", "measure": "%%",
                 "better": "HIGHER", "target": 90, "rhythm": "MONTH", "leadUnitId": "%s"}
                """.formatted(world.campaign.campaign, world.campaign.township));
        assertThat(created)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.standing.light")
                .isEqualTo("NONE");
        var id = board.of(world.campaign.campaign).get(0).id();
        var address = "/api/v1/indicators/" + id + "/values";
        var one = "{\"period\": \"2026-01\", \"numerator\": 250, \"denominator\": 300}";

        assertThat(calls.post(supervisor, address, one))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.added")
                .isEqualTo(1);
        assertThat(calls.post(supervisor, address, one))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.unchanged")
                .isEqualTo(1);
        assertThat(calls.post(supervisor, address, """
                [{"period": "2026-02", "numerator": 260, "denominator": 300},
                 {"period": "2026-01", "numerator": 251, "denominator": 300}]
                """))
                .hasStatus(HttpStatus.CONFLICT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.place")
                .isEqualTo(1);
        assertThat(calls.get(supervisor, address))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
        assertThat(calls.post(supervisor, address, "[]")).hasStatus4xxClientError();
        assertThat(calls.post(supervisor, address, "{\"period\": \"2026-03\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(calls.get(
                        supervisor,
                        "/api/v1/indicators?campaign=" + world.campaign.campaign + "&unit=" + world.campaign.township))
                .bodyJson()
                .extractingPath("$.items[0].standing.actual")
                .asNumber()
                .isEqualTo(83.333333);
        assertThat(calls.get(supervisor, "/api/v1/indicators?unit=" + world.campaign.village))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void refusesACallThatDoesNotSayWhere() {
        var answer = new Calls(mvc).post(supervisor, "/api/v1/indicators", """
                {"name": "上牌率", "source": "CITY", "kind": "VALUE", "measure": "个", "better": "HIGHER",
                 "target": 90, "rhythm": "MONTH"}
                """);

        assertThat(answer).hasStatus4xxClientError().bodyText().contains("campaignId");
    }

    private MvcTestResult enter(SignedIn who, IndicatorId id, String... fields) {
        return post(who, "/indicators/" + id + "/values", fields);
    }

    private MvcTestResult post(SignedIn who, String address, String... fields) {
        var request = mvc.post().uri(address).with(user(who)).with(csrf());
        for (var index = 0; index < fields.length; index += 2) {
            request = request.param(fields[index], fields[index + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(SignedIn who, String address) {
        return mvc.get().uri(address).with(user(who)).exchange();
    }

    private Document page(SignedIn who, String address) {
        var answer = get(who, address);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(assertThat(answer).bodyText().actual());
    }
}
