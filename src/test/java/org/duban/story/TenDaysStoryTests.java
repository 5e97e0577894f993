package org.duban.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duban.account.Role;
import org.duban.ranking.RankingService;
import org.duban.ranking.RankingWorld;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
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

/** Ten days are ranked, and one office is last for the second time running: flags, a talk, the notice on paper. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenDaysStoryTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;
    private RankingWorld world;
    private String lastsClerk;

    @LocalServerPort
    private int port;

    @Autowired
    private RankingService rankings;

    @BeforeAll
    void open(@Autowired ApplicationContext beans) {
        browser = InstalledChromium.launch(playwright);
        world = new RankingWorld(beans);
        lastsClerk = world.account("bankou", Role.UNIT, world.bankou).username();
        for (var day : List.of("03-22", "04-03")) {
            world.finding(world.wenchang).points("1").found(day + "T10:00").due("04-30T24:00");
            world.finding(world.xuwan).points("2").found(day + "T10:00").due("04-30T24:00");
            world.finding(world.bankou).points("4").found(day + "T10:00").due("04-30T24:00");
        }
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void theLastForTheSecondTimeRunningIsFlaggedSummonedAndPrinted() throws Exception {
        try (var supervisor = at(Person.DESK, world.supervisor.username());
                var clerk = at(Person.PHONE, lastsClerk)) {
            makeRules(supervisor);
            publish(supervisor, LocalDate.of(2019, 3, 25));
            assertThat(supervisor.main()).containsText("黄旗");
            var second = publish(supervisor, LocalDate.of(2019, 4, 5));

            assertThat(supervisor.main()).containsText("黑旗 连续2期");
            Pages.follow(
                    supervisor.page,
                    supervisor.page.locator("a", new Page.LocatorOptions().setHasText("本期提出奖惩"))::click);
            supervisor.shoot("ten-days-consequences-1440");
            supervisor.follow("搬口办事处");
            assertThat(supervisor.page.locator("#post")).hasValue("分管副区长");
            supervisor.press("确认并通知");
            assertThat(supervisor.main()).containsText("落实中");
            var talk = supervisor.address();

            clerk.open("/consequences");
            clerk.follow("约谈");
            assertThat(clerk.main()).containsText("连续2期倒数");
            clerk.shoot("ten-days-talk-390");
            clerk.sawEverythingInOrder();

            theUnitIsToldOnPaper(supervisor, clerk);
            supervisor.open(talk);
            supervisor.page.fill("#outcome", "已约谈主要负责人，限期整改。");
            supervisor.press("登记已落实");
            assertThat(supervisor.main()).containsText("已落实");
            supervisor.sawEverythingInOrder();
            clerk.open(talk);
            assertThat(clerk.main()).containsText("已约谈主要负责人");

            theNoticeSaysSo(supervisor, second);
            theFirstGetsACertificate(supervisor, second);
            supervisor.open("/rankings/flags?campaign=" + world.campaign + "&kind=TEN_DAYS");
            assertThat(supervisor.page.locator("tr", new Page.LocatorOptions().setHasText("搬口办事处")))
                    .containsText("黑");
            supervisor.shoot("ten-days-flags-1440");
            supervisor.sawEverythingInOrder();
        }
    }

    private void makeRules(Person supervisor) {
        supervisor.open("/rankings/setup/" + world.campaign + "/flags");
        var page = supervisor.page;
        page.check("input[name=on]");
        page.fill("#redRanks", "1");
        page.fill("#bottomRanks", "1");
        page.fill("#blackAfter", "2");
        page.fill("#leastUnits", "3");
        supervisor.press("保存");
        page.fill("input[name=from]", "2");
        page.selectOption("select[name=kind]", "SUMMONS");
        page.fill("input[name=post]", "分管副区长");
        supervisor.press("增加");
        assertThat(supervisor.main()).containsText("连续2期倒数");
        supervisor.shoot("ten-days-rules-1440");
        supervisor.sawEverythingInOrder();
    }

    /** The address of the edition. */
    private String publish(Person supervisor, LocalDate day) {
        var draft = rankings.draft(world.campaign, Period.containing(PeriodKind.TEN_DAYS, day), world.supervisor);
        supervisor.open("/rankings/" + draft);
        supervisor.pressAndConfirm("发布");
        assertThat(supervisor.main()).containsText("已发布");
        return supervisor.address();
    }

    /** From the page of the consequence: drafted, issued, and read by the unit on the phone. */
    private static void theUnitIsToldOnPaper(Person supervisor, Person clerk) throws IOException {
        supervisor.press("出通知");
        assertThat(supervisor.page.locator("textarea").nth(1)).hasValue(Pattern.compile("决定对你单位负责人进行约谈"));
        supervisor.pressAndConfirm("印发");
        assertThat(supervisor.main()).containsText("处〔");
        var paper = supervisor.address();
        supervisor.sawEverythingInOrder();
        clerk.open(paper + "/print");
        assertThat(clerk.main()).containsText("约谈由分管副区长负责");
        assertThat(clerk.main()).containsText("约谈通知书送达回执");
        clerk.shoot("ten-days-summons-390");
        assertThat(Pages.violations(clerk.page)).isEmpty();
        clerk.sawEverythingInOrder();
        assertThat(textOf(supervisor, paper)).contains("搬口办事处:", "约谈通知书(存根)", "沿此线裁开", "收到约谈通知书处〔");
    }

    private void theFirstGetsACertificate(Person supervisor, String edition) throws IOException {
        supervisor.open(edition + "/units/" + world.wenchang);
        supervisor.press("出证书");
        supervisor.pressAndConfirm("印发");
        var paper = supervisor.address();
        supervisor.sawEverythingInOrder();
        supervisor.open(paper + "/print");
        supervisor.shoot("ten-days-certificate-1440");
        assertThat(Pages.violations(supervisor.page)).isEmpty();
        try (var pdf = print(supervisor, paper)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .as("lies across")
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
            assertThat(text(pdf)).contains("流动红旗", "第1名,特授予流动红旗、红旗。", "旗〔", "核对真伪:扫码");
        }
    }

    private static String textOf(Person supervisor, String paper) throws IOException {
        try (var pdf = print(supervisor, paper)) {
            return text(pdf);
        }
    }

    private static PDDocument print(Person supervisor, String paper) throws IOException {
        supervisor.open(paper + "/print");
        Pages.loadPictures(supervisor.page);
        return Loader.loadPDF(supervisor.page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
    }

    private static String text(PDDocument pdf) throws IOException {
        return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
    }

    private static void theNoticeSaysSo(Person supervisor, String edition) throws Exception {
        supervisor.open(edition + "/print");
        Pages.loadPictures(supervisor.page);
        supervisor.shoot("ten-days-notice-1440");
        assertThat(Pages.violations(supervisor.page)).isEmpty();
        assertThat(textOf(supervisor, edition))
                .contains("三、红黑旗", "黑旗:搬口办事处(连续2期)", "流动红旗:文昌办事处(连续2期)", "四、奖惩", "约谈:搬口办事处", "核对真伪:扫码");
        var download = supervisor.page.waitForDownload(
                () -> supervisor.page.locator(".paper-forms a").first().click());
        assertThat(download.suggestedFilename()).endsWith("排名情况的通报.docx");
        try (var document = new XWPFDocument(download.createReadStream());
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("黑旗：搬口办事处（连续2期）", "约谈：搬口办事处");
        }
    }

    private Person at(int width, String username) {
        return Person.signIn(browser, port, username, width);
    }
}
