package org.duban.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignWorld;
import org.duban.ledger.ImportState;
import org.duban.ledger.LedgerImportId;
import org.duban.ledger.LedgerImports;
import org.duban.ledger.LedgerService;
import org.duban.shared.Conflict;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages and the interface of ledgers: what is handed in, what is refused and why, what is settled and taken. */
@FullStackTest
class ImportPagesTests {

    private static final String HEADINGS = "检查日期,地点,问题描述,责任单位,整改时限,整改情况,销号日期\n";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private LedgerImports imports;

    @Autowired
    private LedgerService ledgers;

    @Autowired
    private JdbcClient jdbc;

    private CampaignWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new CampaignWorld(beans);
    }

    @Test
    void showsADoubtfulRowFirstAndTakesItOnceItIsSettled() {
        var id = handIn(row("路面积尘", "文昌办事处", "3天内") + row("绿化带缺株", "文昌办事处", "抓紧"));

        assertThat(get("/ledgers/imports/" + id)).bodyText().contains("待确认", "抓紧", "绿化带缺株", "导入 1 行");
        assertThat(settle(id, 3, "DEADLINE:抓紧", "choice", "DAYS", "amount", "5"))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/ledgers/imports/" + id);
        assertThat(get("/ledgers/imports/" + id + "/rows/3")).bodyText().contains("已确认", "5 天内");

        take(id);
        assertThat(get("/ledgers/imports/" + id)).bodyText().contains("已导入", "查看问题台账");
        assertThat(get("/findings?campaign=" + world.campaign)).bodyText().contains("路面积尘", "绿化带缺株");
    }

    @Test
    void asksAboutADayLongBeforeTheCampaignAndTakesItNevertheless() {
        var lately = DistrictTime.today().minusDays(20).toString();
        var id = handIn(row("路面积尘", "文昌办事处", "3天内").replace("2019-04-09", lately) + row("绿化带缺株", "文昌办事处", "3天内"));

        assertThat(get("/ledgers/imports/" + id + "/rows/2")).bodyText().doesNotContain("早一年以上");
        assertThat(get("/ledgers/imports/" + id + "/rows/3"))
                .bodyText()
                .contains("2019-04-09 比专项行动开始（", "早一年以上，请核对年份和所选专项行动。");

        take(id);
        assertThat(get("/findings?campaign=" + world.campaign)).bodyText().contains("路面积尘", "绿化带缺株");
    }

    @Test
    void settlesAllRowsThatSayTheSameAtOnce() {
        var id = handIn(row("甲", "文昌办事处", "抓紧") + row("乙", "文昌办事处", "抓紧") + row("丙", "文昌办事处", "尽快"));

        assertThat(settle(id, 2, "DEADLINE:抓紧", "choice", "DATE", "day", "2019-05-01", "everywhere", "true"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(get("/ledgers/imports/" + id + "?verdict=CERTAIN"))
                .bodyText()
                .contains("甲", "乙");
        assertThat(get("/ledgers/imports/" + id + "?verdict=DOUBTFUL"))
                .bodyText()
                .contains("丙")
                .doesNotContain("row-2\"");
    }

    @Test
    void establishesAUnitThatIsNewAndFindsOneByItsName() {
        var missing = "城管三大队" + world.mark();
        var id = handIn(rowOf("甲", missing, "3天内") + rowOf("乙", "查无此处" + world.mark(), "3天内"));

        settle(id, 2, "UNIT:" + missing, "choice", "NEW");
        settle(id, 3, "UNIT:查无此处" + world.mark(), "unitName", "文昌办事处" + world.mark());
        take(id);

        assertThat(jdbc.sql("""
                        select u.name from finding f join unit u using (unit_id) where f.campaign_id = :campaign
                        order by f.description desc
                        """)
                        .param("campaign", world.campaign.value())
                        .query(String.class)
                        .list())
                .containsExactly(missing, "文昌办事处" + world.mark());
    }

    @ParameterizedTest
    @CsvSource({"'', '', 请先选择或填写", "DAYS, '', 请先选择或填写", "DAYS, 0, 不能", "NEVER, '', 不能"})
    void saysWhyAnAnswerDoesNotFit(String choice, String amount, String reason) {
        var id = handIn(row("甲", "文昌办事处", "抓紧"));

        assertThat(settle(id, 2, "DEADLINE:抓紧", "choice", choice, "amount", amount))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(reason);
    }

    @Test
    void namesRowColumnAndReasonOfWhatCannotBeTaken() {
        var id = handIn(row("", "文昌办事处", "") + row("乙", "文昌办事处", ""));

        assertThat(get("/ledgers/imports/" + id + "?verdict=REFUSED"))
                .bodyText()
                .contains("第 2 行“问题描述”：", "这一格不能空着。");
        assertThat(get("/ledgers/imports/" + id + "?verdict=REFUSED&lang=en"))
                .bodyText()
                .contains("Row 2, “问题描述”:", "This cell must not be blank.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FINDINGS | 一段文字，不是表 | UnknownLedger",
                "FINDINGS | '' | EmptySheet",
                "FINDINGS | 地点,问题描述,问题类别 | ColumnsMissing",
                "UNITS | 检查日期,地点,问题描述,责任单位 | WrongLedger",
            })
    void refusesWhatIsNoLedgerOfThisKind(String kind, String content, String refusal) {
        var answer = upload(world.supervisor, kind, "findings.csv", content.getBytes(StandardCharsets.UTF_8));

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer).bodyText().contains("class=\"refusal\"").doesNotContain("??");
        assertThat(call(kind.toLowerCase(Locale.ROOT), content, false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(refusal);
    }

    @Test
    void asksForAFileAndACampaign() {
        assertThat(upload(world.supervisor, "FINDINGS", "", new byte[0]))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请选择文件");
        assertThat(mvc.post()
                        .uri("/ledgers/imports")
                        .multipart()
                        .file(part("findings.csv", HEADINGS.getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "FINDINGS")
                        .header("Accept-Language", "zh-CN")
                        .with(user(world.supervisor))
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#campaignId\"");
    }

    @Test
    void putsALedgerAwayAndTakesNothingOfIt() {
        var id = handIn(row("甲", "文昌办事处", "3天内"));

        assertThat(post("/ledgers/imports/" + id + "/discarding")).hasRedirectedUrl("/ledgers/imports");
        assertThat(post("/ledgers/imports/" + id + "/taking")).hasStatus(HttpStatus.CONFLICT);
        assertThat(get("/ledgers/imports")).bodyText().doesNotContain(id.toString());
    }

    @Test
    void ofTwoWhoTakeTheSameLedgerAtOnceOneDoes() {
        var id = handIn(Stream.iterate(0, i -> i + 1)
                .limit(300)
                .map(i -> row("问题" + i, "文昌办事处", "3天内"))
                .reduce("", String::concat));

        var takes = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        ledgers.take(id, world.supervisor);
                        return true;
                    } catch (Conflict second) {
                        return false;
                    }
                }))
                .toList();

        assertThat(takes.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
        awaitRest(id);
        assertThat(findings()).isEqualTo(300);
        assertThatThrownBy(() -> ledgers.take(id, world.supervisor)).isInstanceOf(Conflict.class);
    }

    @Test
    void anImportWhoseServerDiedIsSaidToHaveFailed() {
        var id = handIn(row("甲", "文昌办事处", "3天内"));
        diesWhile(ImportState.READING, id);

        assertThat(imports.require(id).state()).isEqualTo(ImportState.FAILED);
        assertThat(get("/ledgers/imports/" + id)).bodyText().contains("没有读成。", "服务器中途停止");
    }

    @Test
    void aTakingWhoseServerDiedLeavesEverythingAsItWasSettled() {
        var id = handIn(row("甲", "文昌办事处", "3天内"));
        diesWhile(ImportState.TAKING, id);

        assertThat(imports.require(id).state()).isEqualTo(ImportState.PREVIEWED);
        assertThat(get("/ledgers/imports/" + id)).bodyText().contains("没有导入。", "导入 1 行");
        take(id);
        assertThat(findings()).isEqualTo(1);
    }

    @Test
    void tellsHowFarAReadingHasCome() {
        var id = handIn(row("甲", "文昌办事处", "3天内"));
        jdbc.sql("update ledger_import set state = 'READING', rows_read = 12000 where ledger_import_id = :id")
                .param("id", id.value())
                .update();

        assertThat(get("/ledgers/imports/" + id)).bodyText().contains("已读 <b>12,000</b> 行", "hx-get");
        assertThat(get("/ledgers/imports/" + id + "/progress")).doesNotContainHeader("HX-Refresh");
        jdbc.sql("update ledger_import set state = 'PREVIEWED' where ledger_import_id = :id")
                .param("id", id.value())
                .update();
        assertThat(get("/ledgers/imports/" + id + "/progress")).hasHeader("HX-Refresh", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void speaksBothLanguagesWithoutAGap(String language) {
        var id = handIn(row("甲", "文昌办事处", "抓紧") + row("", "文昌办事处", "") + rowOf("丙", "查无此处", "某天"));

        for (var page :
                List.of("", "/" + id, "/" + id + "?verdict=REFUSED", "/" + id + "/rows/2", "/" + id + "/rows/4")) {
            assertThat(get("/ledgers/imports" + page + (page.contains("?") ? "&" : "?") + "lang=" + language))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"" + language + "\"")
                    .doesNotContain("??");
        }
    }

    @Test
    void handsOutToEachOnlyWhatHeMaySee() throws IOException {
        var id = handIn(row("路面积尘", "文昌办事处", "3天内")
                + row("广告牌破损", "搬口办事处", "3天内")
                + rowOf("\"=1+2\"", "文昌办事处" + world.mark(), "3天内"));
        take(id);

        assertThat(exported(world.supervisor, ""))
                .extracting(row -> row.getCellText(11))
                .containsExactlyInAnyOrder("问题描述", "路面积尘", "广告牌破损", "=1+2");
        assertThat(exported(world.clerk, ""))
                .extracting(row -> row.getCellText(11))
                .containsExactlyInAnyOrder("问题描述", "路面积尘", "=1+2");
        assertThat(exported(world.supervisor, "&q=广告牌"))
                .extracting(row -> row.getCellText(11))
                .containsExactly("问题描述", "广告牌破损");
        assertThat(exported(world.otherClerk, "&unit=" + world.township)).hasSize(1);
    }

    @Test
    void anExportIsNamedAndWritesNoFormula() throws IOException {
        var id = handIn(rowOf("\"=HYPERLINK(\"\"http://x\"\")\"", "文昌办事处" + world.mark(), "3天内"));
        take(id);

        var answer = export(world.supervisor, "/api/v1/ledgers/findings.xlsx", "");

        assertThat(answer).hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("attachment", "filename*=UTF-8''");
        var rows = rows(answer);
        assertThat(rows.get(1).getCell(11).getFormula()).isNull();
        assertThat(rows.get(1).getCellText(11)).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(rows.get(1).getCellAsDate(17).orElseThrow().toLocalDate()).isEqualTo("2019-04-12");
    }

    @Test
    void whatIsExportedCanBeReadInAgainAndIsKnown() throws IOException {
        take(handIn(row("路面积尘", "文昌办事处", "3天内")));
        var bytes = export(world.supervisor, "/ledgers/findings.xlsx", "")
                .getResponse()
                .getContentAsByteArray();

        var id = uploaded(upload(world.supervisor, "FINDINGS", "back.xlsx", bytes));

        assertThat(get("/ledgers/imports/" + id)).bodyText().contains("verdict-duplicate");
    }

    @Test
    void theInterfaceTakesInOneGoAndNamesWhatIsRejected() {
        var content = HEADINGS + row("路面积尘", "文昌办事处", "3天内") + row("", "文昌办事处", "");

        assertThat(call("findings", content, true))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.accepted")
                .isEqualTo(1);
        assertThat(findings()).isZero();
        var answer = call("findings", content, false);
        assertThat(answer).bodyJson().extractingPath("$.created.length()").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.rejected[0].row").isEqualTo(3);
        assertThat(answer).bodyJson().extractingPath("$.rejected[0].column").isEqualTo("问题描述");
        assertThat(call("findings", content, false))
                .bodyJson()
                .extractingPath("$.accepted")
                .isEqualTo(0);
        assertThat(findings()).isEqualTo(1);
        assertThat(call("tasks", "什么都不是", false)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The worker may still be about to say good-bye to its work, so that the first beat may yet be for it. */
    private void diesWhile(ImportState state, LedgerImportId id) {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            jdbc.sql("""
                            update ledger_import set state = :state, touched_at = now() - interval '1 minute'
                            where ledger_import_id = :id and failure is null
                            """).param("state", state.name()).param("id", id.value()).update();
            ReflectionTestUtils.invokeMethod(beans.getBean("ledgerWork"), "beat");
            return !imports.require(id).state().isAtWork();
        });
    }

    private String row(String description, String unit, String deadline) {
        return rowOf(description, unit + world.mark(), deadline);
    }

    private static String rowOf(String description, String unit, String deadline) {
        return "2019-04-09,庆丰路," + description + "," + unit + "," + deadline + ",,\n";
    }

    private LedgerImportId handIn(String rows) {
        return uploaded(upload(
                world.supervisor, "FINDINGS", "findings.csv", (HEADINGS + rows).getBytes(StandardCharsets.UTF_8)));
    }

    private LedgerImportId uploaded(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        var place = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        var id = LedgerImportId.valueOf(place.substring(place.lastIndexOf('/') + 1));
        awaitRest(id);
        return id;
    }

    private void take(LedgerImportId id) {
        assertThat(post("/ledgers/imports/" + id + "/taking")).hasRedirectedUrl("/ledgers/imports/" + id);
        awaitRest(id);
        assertThat(imports.require(id).state()).isEqualTo(ImportState.TAKEN);
    }

    private void awaitRest(LedgerImportId id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !imports.require(id).state().isAtWork());
    }

    private int findings() {
        return jdbc.sql("select count(*) from finding where campaign_id = :campaign")
                .param("campaign", world.campaign.value())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult settle(LedgerImportId id, int row, String key, String... fields) {
        var all = Stream.concat(Stream.of("key", key), Stream.of(fields)).toArray(String[]::new);
        return post("/ledgers/imports/" + id + "/rows/" + row, all);
    }

    private MvcTestResult upload(SignedIn who, String kind, String name, byte[] content) {
        return mvc.post()
                .uri("/ledgers/imports")
                .multipart()
                .file(part(name, content))
                .param("kind", kind)
                .param("campaignId", world.campaign.toString())
                .header("Accept-Language", "zh-CN")
                .with(user(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult call(String kind, String content, boolean dryRun) {
        return mvc.post()
                .uri("/api/v1/ledgers/" + kind)
                .multipart()
                .file(part("ledger.csv", content.getBytes(StandardCharsets.UTF_8)))
                .param("campaignId", world.campaign.toString())
                .param("dryRun", String.valueOf(dryRun))
                .header("Accept-Language", "zh-CN")
                .with(user(world.supervisor))
                .with(csrf())
                .exchange();
    }

    private static MockMultipartFile part(String name, byte[] content) {
        return new MockMultipartFile("file", name, "text/csv", content);
    }

    private List<Row> exported(SignedIn who, String filter) throws IOException {
        return rows(export(who, "/ledgers/findings.xlsx", filter));
    }

    private MvcTestResult export(SignedIn who, String address, String filter) {
        var answer = mvc.get()
                .uri(address + "?campaign=" + world.campaign + filter)
                .header("Accept-Language", "zh-CN")
                .with(user(who))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private static List<Row> rows(MvcTestResult answer) throws IOException {
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }

    private MvcTestResult get(String page) {
        return mvc.get()
                .uri(page)
                .header("Accept-Language", "zh-CN")
                .with(user(world.supervisor))
                .exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post()
                .uri(address)
                .header("Accept-Language", "zh-CN")
                .with(user(world.supervisor))
                .with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
