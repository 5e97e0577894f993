package org.duban.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.duban.campaign.indicator.IndicatorWorld.period;
import static org.duban.campaign.indicator.IndicatorWorld.value;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.duban.campaign.indicator.Better;
import org.duban.campaign.indicator.IndicatorBoard;
import org.duban.campaign.indicator.IndicatorHistory;
import org.duban.campaign.indicator.IndicatorId;
import org.duban.campaign.indicator.IndicatorKind;
import org.duban.campaign.indicator.IndicatorValues;
import org.duban.campaign.indicator.IndicatorWorld;
import org.duban.campaign.indicator.Rhythm;
import org.duban.campaign.indicator.ValueEntry;
import org.duban.campaign.indicator.ValueRow;
import org.duban.ledger.ImportState;
import org.duban.ledger.LedgerImportId;
import org.duban.ledger.LedgerImports;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Values of indicators that come in a sheet: what is taken, what is refused and why, and what somebody is asked. */
@FullStackTest
class IndicatorSheetTests {

    private static final String HEADINGS = "指标,期间,单位,数值,分子,分母,备注\n";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private IndicatorValues values;

    @Autowired
    private IndicatorHistory history;

    @Autowired
    private IndicatorBoard board;

    @Autowired
    private LedgerImports imports;

    private IndicatorWorld world;
    private IndicatorId air;
    private IndicatorId plates;
    private String week;
    private String month;

    @BeforeEach
    void makeAWorld() {
        world = new IndicatorWorld(beans);
        air = world.air("PM2.5");
        plates = world.rate("上牌率", true);
        week = period(Rhythm.WEEK, 0);
        month = period(Rhythm.MONTH, 0);
    }

    @Test
    void takesValuesOfTheDistrictAndOfUnits() {
        var answer = take("""
                PM2.5,%s,,53.5 μg/m3,,,三站平均
                上牌率,%s,,,250,300,
                上牌率,%s,文昌办事处%s,,"1,200","1,500",
                上牌率,%s,示范区%s,80%%,120,150,
                """.formatted(
                        week, month, month, world.campaign.mark(), period(Rhythm.MONTH, 1), world.campaign.mark()));

        assertThat(answer).bodyJson().extractingPath("$.rejected").asArray().isEmpty();
        assertThat(answer).bodyJson().extractingPath("$.accepted").isEqualTo(4);
        assertThat(all(air)).singleElement().satisfies(row -> {
            assertThat(row.value()).isEqualByComparingTo("53.5");
            assertThat(row.remark()).isEqualTo("三站平均");
        });
        assertThat(all(plates))
                .extracting(ValueRow::unitId)
                .containsExactlyInAnyOrder(null, null, world.campaign.township.value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PM2.5,WEEK,,35 %,,,           | 数值 | “35 %”的计量单位是“%”，本指标的计量单位是“µg/m³”
            PM2.5,WEEK,,12mg,,,           | 数值 | “12mg”的计量单位是“mg”
            PM2.5,WEEK,,五十三,,,           | 数值 | “五十三”不是数字
            PM2.5,WEEK,,1.2.3,,,          | 数值 | “1.2.3”不是数字
            PM2.5,WEEK,,,,,               | 数值 | 请填写数值
            PM10,WEEK,,53,,,              | 指标 | 本行动没有指标“PM10”
            ,WEEK,,53,,,                  | 指标 | 这一格不能空着
            PM2.5,,,53,,,                 | 期间 | 这一格不能空着
            PM2.5,MONTH,,53,,,            | 期间 | 不合本指标的填报周期，应写作
            PM2.5,上周,,53,,,               | 期间 | 看不懂期间“上周”
            PM2.5,2090-W01,,53,,,         | 期间 | 2090-W01 还没有到
            PM2.5,WEEK,文昌办事处MARK,53,,,    | 单位 | “PM2.5”不分单位填报
            上牌率,MONTH,没有这个单位,,1,2,       | 单位 | 没有“没有这个单位”这个单位
            上牌率,MONTH,,,3,2,              | 分子 | 分子 3 应在 0 和分母 2 之间
            上牌率,MONTH,,,0,0,              | 分母 | 分母必须大于 0
            上牌率,MONTH,,,1,,               | 分子 | 请填写分子和分母
            上牌率,MONTH,,83,,,              | 分子 | 请填写分子和分母
            上牌率,MONTH,,50%,2,3,           | 数值 | 数值 50 与分子、分母算出的 66.67 不一致
            上牌率,MONTH,,,2辆,3,             | 分子 | “2辆”应只填数字
            """)
    void namesTheRowTheColumnAndTheReason(String row, String column, String reason) {
        var line = row.replace("WEEK", week).replace("MONTH", month).replace("MARK", world.campaign.mark());
        var answer = take(line + "\nPM2.5," + period(Rhythm.WEEK, 1) + ",,50,,,\n");

        assertThat(answer).bodyJson().extractingPath("$.accepted").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.rejected[0].row").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("$.rejected[0].column").isEqualTo(column);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.rejected[0].message")
                .asString()
                .contains(reason);
    }

    @Test
    void takesNeitherOfTwoRowsForTheSame() {
        var answer = take("""
                PM2.5,%s,,50,,,
                PM2.5,%s,,49,,,
                PM2.5,%s,,50,,,
                """.formatted(week, period(Rhythm.WEEK, 1), week));

        assertThat(answer).bodyJson().extractingPath("$.accepted").isEqualTo(1);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.rejected[*].row")
                .asArray()
                .containsExactly(2, 4);
        assertThat(answer).bodyText().contains("第 2 行和第 4 行是同一指标、同一期间、同一单位");
    }

    @Test
    void whatIsThereIsADuplicateOrCorrectedWithAReason() {
        enter(value(air, week, "53.5"));
        var sheet = "PM2.5,%s,,53.50,,,\n".formatted(week);
        assertThat(take(sheet)).bodyJson().extractingPath("$.duplicates[0].row").isEqualTo(2);

        var other = "PM2.5,%s,,49,,,\n".formatted(week);
        var refused = take(other);
        assertThat(refused).bodyJson().extractingPath("$.accepted").isEqualTo(0);
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.rejected[0].message")
                .asString()
                .contains(week + " 已有数值 53.5，与本行不同");

        assertThat(take(other, "correction", "站点数据复核"))
                .bodyJson()
                .extractingPath("$.accepted")
                .isEqualTo(1);
        assertThat(all(air)).extracting(ValueRow::reason).containsExactly("站点数据复核", null);
    }

    @Test
    void asksInThePreviewWhetherToCorrect() {
        enter(
                value(air, week, "53.5"),
                value(air, period(Rhythm.WEEK, 1), "60"),
                value(air, period(Rhythm.WEEK, 2), "61"));
        var id = handIn("""
                PM2.5,%s,,49,,,
                PM2.5,%s,,59,,,
                """.formatted(week, period(Rhythm.WEEK, 1)));

        assertThat(get("/ledgers/imports/" + id))
                .bodyText()
                .contains("已有数值 53.5，与本行不同", "更正为本行数值", "保留已有数值", "同样的 2 行都这样");
        assertThat(settle(id, 2, "choice", "CORRECT", "reason", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        settle(id, 2, "choice", "CORRECT", "reason", "站点数据复核");
        settle(id, 3, "choice", "NONE");
        assertThat(post("/ledgers/imports/" + id + "/taking")).hasStatus(HttpStatus.FOUND);
        awaitState(id, ImportState.TAKEN);

        assertThat(all(air))
                .filteredOn(ValueRow::current)
                .extracting(row -> row.value().intValue())
                .containsExactlyInAnyOrder(49, 60, 61);
        assertThat(get("/ledgers/imports/" + id)).bodyText().contains("查看指标");
    }

    @Test
    void readsAFileOfAnOlderProgramAndEnglishHeadings() {
        var gbk = upload((HEADINGS + "上牌率,%s,,,1,2,\n".formatted(month)).getBytes(Charset.forName("GBK")), "旧.csv");
        assertThat(gbk).bodyJson().extractingPath("$.accepted").isEqualTo(1);

        var english = "indicator,period,unit,value,numerator,denominator,remark\nPM2.5,%s,,50,,,\n".formatted(week);
        assertThat(upload(english.getBytes(StandardCharsets.UTF_8), "a.csv"))
                .bodyJson()
                .extractingPath("$.accepted")
                .isEqualTo(1);
    }

    @Test
    void readsASharesCellAsItIsSeen() throws IOException {
        world.setUp(
                "硬化率", IndicatorKind.VALUE, "%", IndicatorWorld.goal(Better.HIGHER, "80", null), Rhythm.MONTH, false);
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("数值");
            for (var at = 0; at < 3; at++) {
                sheet.value(0, at, List.of("指标", "期间", "数值").get(at));
            }
            sheet.value(1, 0, "硬化率");
            sheet.value(1, 1, Rhythm.MONTH.lastFull(DistrictTime.today()));
            sheet.style(1, 1).format("yyyy-mm").set();
            sheet.value(1, 2, 0.846);
            sheet.style(1, 2).format("0.0%").set();
        }

        assertThat(upload(out.toByteArray(), "a.xlsx"))
                .bodyJson()
                .extractingPath("$.accepted")
                .isEqualTo(1);
        assertThat(board.of(world.campaign.campaign).stream()
                        .filter(row -> row.name().equals("硬化率"))
                        .findFirst()
                        .orElseThrow()
                        .standing()
                        .actual())
                .isEqualByComparingTo("84.6");
    }

    @Test
    void aDryRunLeavesNothing() {
        assertThat(take("PM2.5,%s,,50,,,\n".formatted(week), "dryRun", "true"))
                .bodyJson()
                .extractingPath("$.accepted")
                .isEqualTo(1);
        assertThat(all(air)).isEmpty();
    }

    @Test
    void handsOutAFormToFillIn() throws IOException {
        var answer = get("/ledgers/indicators.xlsx?campaign=" + world.campaign.campaign);

        assertThat(answer).hasStatusOk();
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("指标");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("PM2.5");
            assertThat(rows.get(1).getCellText(1)).isEqualTo(week);
            assertThat(rows).hasSize(1 + 1 + 3);
        }
        assertThat(mvc.get()
                        .uri("/ledgers/indicators.xlsx?campaign=" + world.campaign.campaign)
                        .with(user(world.campaign.clerk)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private List<ValueRow> all(IndicatorId id) {
        return history.list(id, null, 50, null).items();
    }

    private void enter(ValueEntry... entries) {
        values.enter(List.of(entries), world.campaign.supervisor);
    }

    private MvcTestResult take(String rows, String... more) {
        return upload((HEADINGS + rows).getBytes(StandardCharsets.UTF_8), "指标.csv", more);
    }

    private MvcTestResult upload(byte[] content, String name, String... more) {
        var request = mvc.post()
                .uri("/api/v1/ledgers/indicators")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("campaignId", world.campaign.campaign.toString());
        for (var index = 0; index < more.length; index += 2) {
            request = request.param(more[index], more[index + 1]);
        }
        var answer = request.with(user(world.campaign.supervisor)).with(csrf()).exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private LedgerImportId handIn(String rows) {
        var answer = mvc.post()
                .uri("/ledgers/imports")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "指标.csv", "text/csv", (HEADINGS + rows).getBytes(StandardCharsets.UTF_8)))
                .param("kind", "INDICATORS")
                .param("campaignId", world.campaign.campaign.toString())
                .with(user(world.campaign.supervisor))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        var address = String.valueOf(answer.getResponse().getRedirectedUrl());
        var id = LedgerImportId.valueOf(address.substring(address.lastIndexOf('/') + 1));
        awaitState(id, ImportState.PREVIEWED);
        return id;
    }

    private void awaitState(LedgerImportId id, ImportState state) {
        await().untilAsserted(() -> assertThat(imports.require(id).state()).isEqualTo(state));
    }

    private MvcTestResult settle(LedgerImportId id, int row, String... fields) {
        var all = new ArrayList<>(List.of("key", "CORRECTION:@AMOUNT"));
        all.addAll(List.of(fields));
        return post("/ledgers/imports/" + id + "/rows/" + row, all.toArray(String[]::new));
    }

    private MvcTestResult post(String address, String... fields) {
        var request =
                mvc.post().uri(address).with(user(world.campaign.supervisor)).with(csrf());
        for (var index = 0; index < fields.length; index += 2) {
            request = request.param(fields[index], fields[index + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(user(world.campaign.supervisor)).exchange();
    }
}
