package org.duban.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.violations;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duban.document.web.MeasuredPdf.Line;
import org.duban.document.web.MeasuredPdf.Shape;
import org.duban.platform.web.Gallery;
import org.duban.support.InstalledChromium;
import org.duban.support.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Papers as they come out of the printer, measured in millimetres against GB/T 9704-2012; and as they look on a screen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersInPrintTests {

    private static final Path SHOTS = Path.of("target", "pages");
    private static final double TOP = 37;
    private static final double LEFT = 28;
    private static final double RIGHT = 184;
    private static final double BOTTOM = 262;
    private static final double PITCH = 225.0 / 22;

    private final Map<String, byte[]> printed = new HashMap<>();
    private ServletWebServerApplicationContext server;
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void open() {
        playwright = InstalledChromium.playwright();
        browser = InstalledChromium.launch(playwright);
        server = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Gallery.class, SpecimenPages.class)
                .run("--server.port=0", "--spring.messages.basename=messages/platform");
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @Test
    void aPageHas22LinesOf28CharactersWithinTheMargins() throws IOException {
        try (var pdf = print("official")) {
            for (int page : List.of(2, 3)) {
                var lines = body(pdf, page);

                assertThat(lines).as("page " + page).hasSize(22);
                assertThat((lines.get(21).baseline() - lines.get(0).baseline()) / 21)
                        .isCloseTo(PITCH, within(0.02));
                // The browser sets each line on a whole pixel of the screen, which is a quarter of a millimetre.
                for (int i = 1; i < lines.size(); i++) {
                    assertThat(lines.get(i).baseline() - lines.get(i - 1).baseline())
                            .isCloseTo(PITCH, within(0.27));
                }
                assertThat(lines).allSatisfy(line -> {
                    assertThat(line.left()).isGreaterThan(LEFT - 1);
                    assertThat(line.right()).isLessThan(RIGHT + 1);
                    assertThat(line.points()).isCloseTo(16, within(0.1));
                });
                assertThat(lines).anySatisfy(line -> {
                    assertThat(line.left()).isCloseTo(LEFT, within(1.0));
                    assertThat(line.glyphs()).hasSize(28);
                });
                // The first line of a paragraph begins two characters in.
                assertThat(lines).anySatisfy(line -> {
                    assertThat(line.left()).isCloseTo(LEFT + 2 * 156 / 28.0, within(0.5));
                    assertThat(line.glyphs()).hasSize(26);
                });
                var ink = pdf.ink(page, LEFT, 5, RIGHT, BOTTOM + 2);
                assertThat(ink[0]).isBetween(TOP, TOP + PITCH / 2);
                assertThat(ink[1]).isBetween(BOTTOM - PITCH / 2, BOTTOM);
            }
        }
    }

    @Test
    void theRedHeadStandsWhereItBelongs() throws IOException {
        try (var pdf = print("official")) {
            var mark = pdf.ink(1, LEFT, 50, RIGHT, 95);
            var number = pdf.line(1, "示创办");
            var title = pdf.line(1, "关于创建国家卫");
            var red = pdf.shapes(1).stream()
                    .filter(shape -> shape.isRed() && shape.width() > 100)
                    .findFirst()
                    .orElseThrow();
            var numberInk = pdf.ink(1, LEFT, number.baseline() - 6, RIGHT, red.top() - 0.5);

            assertThat(mark[0] - TOP).as("mark below the block's top").isCloseTo(35, within(1.5));
            assertThat(middle(pdf.line(1, "示范区"))).isCloseTo((LEFT + RIGHT) / 2, within(1.0));
            assertThat(numberInk[0] - mark[1]).as("two lines between").isCloseTo(2 * PITCH, within(2.0));
            assertThat(middle(number)).isCloseTo((LEFT + RIGHT) / 2, within(1.0));
            assertThat(red.top() - numberInk[1]).as("red line below the number").isCloseTo(4, within(0.5));
            assertThat(red.width()).isCloseTo(156, within(0.5));
            assertThat(red.left()).isCloseTo(LEFT, within(0.5));
            assertThat(title.points()).isCloseTo(22, within(0.1));
            assertThat(title.baseline() - 22 * 25.4 / 72 - red.bottom())
                    .as("title below the red line")
                    .isCloseTo(2 * PITCH, within(3.0));
            assertThat(middle(title)).isCloseTo((LEFT + RIGHT) / 2, within(1.5));
            assertThat(pdf.line(1, "各乡办").left()).isCloseTo(LEFT, within(0.5));
            assertThat(pdf.line(1, "草稿").baseline()).isLessThan(TOP + 10);
        }
    }

    @Test
    void aBulletinsNumberStandsBetweenItsIssuerAndItsDay() throws IOException {
        try (var pdf = print("bulletin")) {
            var line = pdf.line(1, "区创建办〔2026〕第3期");

            assertThat(line.left()).isCloseTo(LEFT, within(0.5));
            assertThat(line.right()).isCloseTo(RIGHT, within(0.5));
        }
        try (var pdf = print("crowded")) {
            assertThat(middle(pdf.line(1, "〔2026〕第3期"))).isCloseTo((LEFT + RIGHT) / 2, within(1.0));
            assertThat(pdf.line(1, "2026年").right()).isCloseTo(RIGHT, within(0.5));
        }
    }

    @Test
    void pagesAreNumberedAtTheirOuterEdges() throws IOException {
        try (var pdf = print("official")) {
            for (int page = 1; page <= pdf.pages(); page++) {
                var number = pdf.line(page, "—" + page + "—");
                var dash = number.glyphs().get(0);
                var ink = pdf.ink(page, dash.left(), BOTTOM, dash.right(), 290);

                assertThat(number.points()).isCloseTo(14, within(0.1));
                assertThat((ink[0] + ink[1]) / 2 - BOTTOM)
                        .as("dash of page " + page)
                        .isCloseTo(7, within(1.0));
                if (page % 2 == 1) {
                    assertThat(number.right()).isCloseTo(RIGHT - 14 * 25.4 / 72, within(1.0));
                } else {
                    assertThat(number.left()).isCloseTo(LEFT + 14 * 25.4 / 72, within(1.0));
                }
            }
        }
    }

    @Test
    void theHeadOfATableIsOnEachOfItsPagesAndNoRowIsParted() throws IOException {
        try (var pdf = print("official")) {
            var pages = IntStream.rangeClosed(1, pdf.pages())
                    .filter(page -> pdf.text(page).contains("2.666.67%"))
                    .toArray();

            assertThat(pages).hasSizeGreaterThanOrEqualTo(3);
            for (int page : pages) {
                var text = pdf.text(page);
                assertThat(text).as("page " + page).contains("名次单位得分结案率", "发现逾期合计");
                // Each row has its unit's last characters where it has its figures; one that is parted would lack
                // either.
                assertThat(count(text, "2.666.67%")).isEqualTo(count(text, "(文昌办事处|服务中心)第"));
            }
            assertThat(IntStream.of(pages)
                            .map(page -> count(pdf.text(page), "2.666.67%"))
                            .sum())
                    .isEqualTo(75);
        }
    }

    @Test
    void photosKeepTheirShapeAndStayOnOnePageWithTheirCaptions() throws IOException {
        try (var pdf = print("official")) {
            int found = 0;
            for (int page = 1; page <= pdf.pages(); page++) {
                var photos = pdf.pictures(page).stream()
                        .filter(picture -> picture.width() > 40)
                        .toList();
                assertThat(count(pdf.text(page), "第\\d处"))
                        .as("captions on page " + page)
                        .isEqualTo(photos.size());
                assertThat(photos).allSatisfy(photo -> {
                    assertThat(photo.top()).isGreaterThan(TOP - 0.5);
                    assertThat(photo.bottom()).isLessThan(BOTTOM + 0.5);
                    assertThat(photo.right()).isLessThan(RIGHT + 0.5);
                    assertThat(ratio(photo)).isIn("4:3", "3:4");
                });
                found += photos.size();
            }
            assertThat(found).isEqualTo(9);
        }
    }

    @Test
    void theDateLeavesFourCharactersFree() throws IOException {
        try (var pdf = print("bulletin")) {
            var last = pdf.pages();
            var day = pdf.line(last, "2026年");
            var issuer = pdf.line(last, "区创建办");

            assertThat(day.right()).isCloseTo(RIGHT - 4 * 16 * 25.4 / 72, within(1.0));
            assertThat(middle(issuer)).isCloseTo(middle(day), within(1.0));
            assertThat(pdf.line(last, "抄送").points()).isCloseTo(14, within(0.1));
            var rules = pdf.shapes(last).stream()
                    .filter(shape -> shape.width() > 150 && shape.height() < 1)
                    .toList();
            assertThat(rules).hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void manyColumnsAndCertificatesLieAcross() throws IOException {
        try (var pdf = print("wide")) {
            assertThat(pdf.width(1)).isCloseTo(297, within(0.5));
            for (int page = 1; page <= pdf.pages(); page++) {
                assertThat(pdf.text(page)).contains("发现逾期合计");
            }
        }
        try (var pdf = print("certificate")) {
            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.width(1)).isCloseTo(297, within(0.5));
            assertThat(pdf.text(1)).doesNotContain("—1—");
        }
        try (var pdf = print("form")) {
            assertThat(pdf.pages()).isEqualTo(2);
            assertThat(pdf.text(2)).startsWith("附表");
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "official, 1440",
        "official, 390",
        "crowded, 390",
        "form, 1440",
        "form, 390",
        "wide, 1440",
        "wide, 390",
        "certificate, 1440",
        "certificate, 390",
        "ugly, 390",
    })
    void isAccessibleAndFitsAScreen(String name, int width) {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("zh-CN"))) {
            var page = context.newPage();
            var complaints = complaints(page);

            page.navigate(address(name));
            Pages.loadPictures(page);
            if (!name.equals("ugly")) {
                Pages.shoot(page, "paper-" + name + "-" + width);
                assertThat(violations(page)).isEmpty();
            }

            assertThat(Pages.width(page)).isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }

    /** The lines of the text block, without the page's number. */
    private static List<Line> body(MeasuredPdf pdf, int page) {
        return pdf.lines(page).stream().filter(line -> line.baseline() < BOTTOM).toList();
    }

    private static double middle(Line line) {
        return (line.left() + line.right()) / 2;
    }

    private static int count(String text, String pattern) {
        return (int)
                java.util.regex.Pattern.compile(pattern).matcher(text).results().count();
    }

    private static String ratio(Shape photo) {
        double ratio = photo.width() / photo.height();
        return Math.abs(ratio - 4 / 3.0) < 0.03 ? "4:3" : Math.abs(ratio - 3 / 4.0) < 0.03 ? "3:4" : "" + ratio;
    }

    private String address(String name) {
        return "http://127.0.0.1:" + server.getWebServer().getPort() + "/specimens/" + name;
    }

    private MeasuredPdf print(String name) throws IOException {
        return new MeasuredPdf(printed.computeIfAbsent(name, this::pdf));
    }

    private byte[] pdf(String name) {
        try (var page = browser.newPage()) {
            page.navigate(address(name));
            Pages.loadPictures(page);
            return page.pdf(new Page.PdfOptions()
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true)
                    .setPath(SHOTS.resolve("paper-" + name + ".pdf")));
        }
    }
}
