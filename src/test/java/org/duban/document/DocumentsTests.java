package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duban.account.SignedIn;
import org.duban.document.paper.Paper;
import org.duban.document.paper.PaperWords;
import org.duban.ranking.RankingWorld;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Documents are drafted, written, issued for good and found again. */
@FullStackTest
class DocumentsTests {

    private static final LocalDate DAY = LocalDate.of(2019, 4, 9);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentReader reader;

    @Autowired
    private StationerySettings stationery;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private RankingWorld world;

    @BeforeEach
    void aDay() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        world = new RankingWorld(beans);
        world.finding(world.bankou).points("2").due("04-30T24:00");
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aDocumentKeepsTheLanguageInWhichItWasBegun() {
        var bulletin = draft(DocumentKind.BULLETIN);

        assertThat(get(world.supervisor, "/documents/" + bulletin + "/print?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("督查情况的通报", "存在问题");
        assertThat(get(world.supervisor, "/documents/" + bulletin + "?lang=en"))
                .bodyText()
                .contains("{发现数}");
        get(world.supervisor, "/documents?lang=zh-CN");
    }

    @Test
    void theThreeOfTheDayAreBegunInOneGoAndOnlyOnce() {
        var first = documents.draftDaily(world.campaign, DAY, world.supervisor);

        assertThat(documents.draftDaily(world.campaign, DAY, world.supervisor)).isEqualTo(first);
        assertThat(reader.drafts(world.campaign, DAY))
                .extracting(DocumentRow::kind)
                .containsExactlyInAnyOrderElementsOf(DocumentKind.daily());
    }

    @Test
    void twoWhoPressAtOnceGetTheSameThree() throws Exception {
        Callable<List<DocumentId>> press = () -> documents.draftDaily(world.campaign, DAY, world.supervisor);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var both = threads.invokeAll(List.of(press, press));
            assertThat(both.get(0).get()).isEqualTo(both.get(1).get()).hasSize(3);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void numbersFollowTheRecordsUntilTheDocumentIsIssued() {
        var bulletin = draft(DocumentKind.BULLETIN);
        documents.write(bulletin, Map.of("opening", "本期发现{发现数}个。", "demands", ""), world.supervisor, null);
        assertThat(text(bulletin)).contains("本期发现1个。");
        world.finding(world.xuwan).points("1").due("04-30T24:00");
        assertThat(text(bulletin)).contains("本期发现2个。");

        documents.issue(bulletin, world.supervisor, null);
        world.finding(world.xuwan).points("1").due("04-30T24:00");

        assertThat(text(bulletin)).contains("本期发现2个。");
        assertThat(documents.verify(bulletin)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.duban.document.DocumentKind#daily")
    void whatIsIssuedIsReadBackAsItWasComposed(DocumentKind kind) {
        var draft = draft(kind);
        var composed = documents.paper(draft);

        documents.issue(draft, world.supervisor, null);

        assertThat(documents.paper(draft).body()).isEqualTo(composed.body());
        assertThat(get(world.clerk, "/documents/" + draft + "/print")).hasStatusOk();
    }

    @Test
    void aFigureThatThereIsNotIsNamedAndNothingIsKept() {
        var bulletin = draft(DocumentKind.BULLETIN);
        var before = reader.desk(bulletin).words();

        refused(
                "FigureUnknown",
                () -> documents.write(bulletin, Map.of("opening", "共{不存在}个，{发现数}个"), world.supervisor, null));

        assertThat(reader.desk(bulletin).words()).isEqualTo(before);
        assertThat(post(
                        world.supervisor,
                        "/documents/" + bulletin,
                        Map.of("words[opening]", "共{不存在}个", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("没有这样的数字，或花括号没有配对：{不存在}", "共{不存在}个");
    }

    @Test
    void eachKindHasNumbersOfItsOwnWithoutHolesAndWithoutDoubles() throws Exception {
        var drafts = IntStream.range(0, 6)
                .mapToObj(back -> documents.draft(
                        DocumentKind.BRIEF,
                        new DocumentSubject(world.campaign, DAY.minusDays(back), DAY),
                        world.supervisor))
                .toList();
        var both = new ArrayList<Callable<Boolean>>();
        for (var draft : drafts) {
            both.add(() -> issued(draft));
            both.add(() -> issued(draft));
        }
        var threads = Executors.newFixedThreadPool(4);
        try {
            var won = 0;
            for (var one : threads.invokeAll(both)) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).as("each is issued once").isEqualTo(6);
        } finally {
            threads.shutdown();
        }
        assertThat(drafts.stream().map(id -> reader.require(id, world.leader).number()))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        var bulletin = draft(DocumentKind.BULLETIN);
        documents.issue(bulletin, world.supervisor, null);
        assertThat(reader.require(bulletin, world.leader).number()).isEqualTo(1);
    }

    @Test
    void whatIsIssuedIsNotChangedByAnyRoad() {
        var brief = issue(DocumentKind.BRIEF);

        refused("DocumentIsIssued", () -> documents.write(brief, Map.of("opening", "改"), world.supervisor, null));
        refused("DocumentIsIssued", () -> documents.issue(brief, world.supervisor, null));
        refused("DocumentIsIssued", () -> documents.delete(brief, world.supervisor));
        for (var statement : List.of(
                "update document set title = '改' where document_id = '%s'",
                "delete from document where document_id = '%s'", "truncate document cascade")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(statement)
                    .isThrownBy(() -> jdbc.sql(statement.formatted(brief)).update());
        }
    }

    @Test
    void whoeverHoldsThePaperCanHaveItChecked() {
        var brief = issue(DocumentKind.BRIEF);
        var digest = reader.require(brief, world.clerk).digest();
        assertThat(get(world.clerk, "/documents/" + brief + "/print"))
                .bodyText()
                .contains("/papers/" + digest);

        assertThat(mvc.get().uri("/check").exchange()).hasStatusOk().bodyText().contains("name=\"code\"");
        assertThat(mvc.get()
                        .uri("/check")
                        .param("code", " " + digest.toUpperCase(Locale.ROOT) + " ")
                        .exchange())
                .bodyText()
                .contains("verdict-current", "属实", "请与手中的文件逐项核对");
        assertThat(mvc.get().uri("/check").param("code", "不是校验码").exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/papers/" + digest).exchange()).bodyText().contains("verdict-current", "属实");
        assertThat(mvc.get().uri("/papers/" + "0".repeat(64)).exchange())
                .hasStatus(404)
                .bodyText()
                .contains("查无此件");
        jdbc.sql("alter table document disable trigger document_is_frozen").update();
        try {
            jdbc.sql("update document set paper = jsonb_set(paper, '{addressee}', '\"别人\"') where document_id = :id")
                    .param("id", brief.value())
                    .update();
            assertThat(mvc.get().uri("/papers/" + digest).exchange()).bodyText().contains("verdict-altered", "存档已被改动");
        } finally {
            jdbc.sql("alter table document enable trigger document_is_frozen").update();
        }
    }

    @Test
    void theArchiveIsSearchedByWordsKindAndDays() {
        var brief = issue(DocumentKind.BRIEF);
        var ledger = issue(DocumentKind.LEDGER);
        var draft = documents.draft(
                DocumentKind.BRIEF,
                new DocumentSubject(world.campaign, DAY.minusDays(3), DAY.minusDays(3)),
                world.supervisor);

        assertThat(found(null, null, null, world.clerk)).containsExactlyInAnyOrder(brief, ledger);
        assertThat(found(null, null, null, world.supervisor)).contains(draft);
        assertThat(found(DocumentKind.LEDGER, null, null, world.clerk)).containsExactly(ledger);
        assertThat(found(null, "搬口办事处", null, world.clerk)).contains(ledger);
        assertThat(found(null, "100%_没有", null, world.clerk)).isEmpty();
        assertThat(found(null, null, DAY.plusDays(1), world.clerk)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.require(draft, world.clerk));
    }

    @Test
    void theHeadIsTheOfficesOwn() {
        var settings = new Stationery("区创建指挥部办公室文件", "创建办督", "督查室主任", List.of("区党工委", "区管委会"), "区创建办", null, null);
        stationery.choose(world.campaign, settings, world.supervisor);

        var paper = documents.paper(issue(DocumentKind.BRIEF));

        assertThat(paper.letterhead())
                .isEqualTo(new Paper.Letterhead(
                        "区创建指挥部办公室文件",
                        "创建办督简〔%d〕1号".formatted(LocalDate.now(clock).getYear()),
                        null,
                        null));
        assertThat(paper.signature()).extracting(Paper.Signature::signatory).isEqualTo("督查室主任");
        assertThat(paper.imprint()).extracting(Paper.Imprint::copies).isEqualTo(List.of("区党工委", "区管委会"));
        assertThat(paper.words()).isEqualTo(PaperWords.CHINESE);
        assertThat(documents.paper(draft(DocumentKind.BULLETIN)).letterhead())
                .extracting(Paper.Letterhead::number)
                .isEqualTo("创建办督通〔　　　　〕　　号");
    }

    @Test
    void aTemplateOfTheOfficeIsFilledAndABadOneRefusedWithItsReason() throws IOException {
        assertThat(upload(docx("{{标志}}", "{{没有的}}", "{{正文}}")))
                .hasStatus(422)
                .bodyText()
                .contains("{{没有的}}");
        assertThat(upload("no document".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(422);
        assertThat(stationery.template(world.campaign)).isEmpty();

        assertThat(upload(docx("我们自己的版头", "{{标题}}", "{{正文}}"))).hasStatus3xxRedirection();

        var brief = issue(DocumentKind.BRIEF);
        var answer = get(world.clerk, "/documents/" + brief + ".docx");
        assertThat(answer).hasStatusOk();
        try (var document = new XWPFDocument(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("我们自己的版头", "总体进展").doesNotContain("{{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyPageSpeaksTheReadersLanguage(String language) {
        var brief = issue(DocumentKind.BRIEF);
        var pages = List.of(
                "/documents",
                "/documents/" + draft(DocumentKind.BULLETIN),
                "/documents/" + draft(DocumentKind.LEDGER),
                "/documents/" + draft(DocumentKind.LEDGER) + "/print",
                "/documents/" + brief,
                "/documents/" + brief + "/print",
                "/documents/" + brief + "/present",
                "/documents/stationery/" + world.campaign);
        for (var page : pages) {
            assertThat(get(world.supervisor, page + "?lang=" + language))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
        assertThat(get(world.supervisor, "/documents?lang=zh-CN")).hasStatusOk();
    }

    @Test
    void aDraftIsTheOfficesAndNobodyElses() {
        var draft = draft(DocumentKind.BRIEF);

        for (var page : List.of("", "/print", "/present", ".docx")) {
            assertThat(get(world.clerk, "/documents/" + draft + page)).as(page).hasStatus(404);
        }
        assertThat(post(
                        world.supervisor,
                        "/documents",
                        Map.of(
                                "campaignId",
                                world.campaign.toString(),
                                "kind",
                                "BRIEF",
                                "from",
                                "2019-04-09",
                                "to",
                                "2019-04-01")))
                .hasStatus(422)
                .bodyText()
                .contains("结束日期不能早于开始日期");
        assertThat(post(
                        world.supervisor,
                        "/documents",
                        Map.of(
                                "campaignId",
                                world.campaign.toString(),
                                "kind",
                                "",
                                "to",
                                LocalDate.now(clock).plusDays(1).toString())))
                .hasStatus(422)
                .bodyText()
                .contains("这一天还没有到");
    }

    private DocumentId draft(DocumentKind kind) {
        // A request that came between has left its own behind.
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        return documents.draft(kind, new DocumentSubject(world.campaign, DAY, DAY), world.supervisor);
    }

    private DocumentId issue(DocumentKind kind) {
        var id = draft(kind);
        documents.issue(id, world.supervisor, null);
        return id;
    }

    private boolean issued(DocumentId draft) {
        try {
            documents.issue(draft, world.supervisor, null);
            return true;
        } catch (DocumentIsIssued lost) {
            return false;
        }
    }

    private String text(DocumentId id) {
        return String.join("\n", PlainText.of(documents.paper(id)));
    }

    private List<DocumentId> found(DocumentKind kind, String q, LocalDate from, SignedIn who) {
        return reader
                .list(new DocumentReader.Filter(world.campaign.value(), kind, from, null, q), 50, null, who)
                .items()
                .stream()
                .map(DocumentRow::documentId)
                .toList();
    }

    private static byte[] docx(String... paragraphs) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (var text : paragraphs) {
                document.createParagraph().createRun().setText(text);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private MvcTestResult upload(byte[] content) {
        return mvc.post()
                .uri("/documents/stationery/" + world.campaign + "/template")
                .multipart()
                .file(new MockMultipartFile("file", "模板.docx", null, content))
                .with(user(world.supervisor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(SignedIn who, String page) {
        return mvc.get().uri(page).with(user(who)).exchange();
    }

    private MvcTestResult post(SignedIn who, String page, Map<String, String> form) {
        var request = mvc.post().uri(page).with(user(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static void refused(String code, Runnable attempt) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(attempt::run)
                .extracting(DomainException::code)
                .isEqualTo(code);
    }
}
