package org.duban.ranking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.ranking.RankingWorld.WEEK;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.duban.ranking.EditionId;
import org.duban.ranking.RankingReader;
import org.duban.ranking.RankingService;
import org.duban.ranking.RankingWorld;
import org.duban.support.FullStackTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever holds a printed notice learns, without an account, whether it is genuine and still holds. */
@FullStackTest
class SealPageTests {

    private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int PIXELS = 4;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RankingService rankings;

    @Autowired
    private RankingReader reader;

    @Autowired
    private JdbcClient jdbc;

    private RankingWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new RankingWorld(beans);
        world.finding(world.bankou).points("3").due("04-12T24:00");
    }

    @Test
    void isWhereTheCodeOnThePrintedNoticeLeads() throws Exception {
        var edition = published();
        var notice = page(Visit.get(mvc, world.clerk, "/rankings/" + edition + "/print"));

        assertThat(scanned(notice)).isEqualTo("http://localhost/seals/" + digest(edition));
        assertThat(notice.select(".doc-seal").text()).contains(digest(edition));
    }

    @Test
    void isNotOnADraft() {
        var draft = rankings.draft(world.campaign, WEEK, world.supervisor);

        assertThat(page(Visit.get(mvc, world.supervisor, "/rankings/" + draft + "/print"))
                        .select(".doc-code, .doc-seal"))
                .isEmpty();
    }

    @Test
    void saysThatAPaperIsGenuineAndWhatItShouldSay() {
        var edition = published();

        var answer = check(digest(edition), "zh-CN");

        assertThat(answer).hasStatusOk();
        var page = page(answer);
        assertThat(page.select(".verdict-current h2").text()).isEqualTo("属实，现行有效");
        assertThat(page.select(".facts").text()).contains("2019年第15周", "第1期", digest(edition));
        assertThat(page.select(".standings tbody tr").text()).contains("搬口办事处", "94.00");
        assertThat(page.select("main a")).isEmpty();
    }

    @Test
    void leadsFromACorrectedPaperToTheOneThatHolds() {
        var wrong = published();
        var right = rankings.correct(wrong, "漏计两件", world.supervisor);
        assertThat(page(check(digest(wrong), "zh-CN")).select(".verdict-current"))
                .as("a correction that is a draft takes nobody's place")
                .hasSize(1);

        rankings.publish(right, world.supervisor, null);

        var page = page(check(digest(wrong), "zh-CN"));
        assertThat(page.select(".verdict-corrected").text()).contains("属实，但已被更正", "第2期更正，原因：漏计两件");
        assertThat(page.select(".verdict a").attr("href")).isEqualTo("/seals/" + digest(right));
        assertThat(page(check(digest(right), "zh-CN")).select(".verdict-current"))
                .hasSize(1);
    }

    @Test
    void warnsOfARecordThatWasAlteredAndShowsNoneOfItsFigures() {
        var edition = published();
        jdbc.sql("alter table ranking_standing disable trigger user").update();
        jdbc.sql("update ranking_standing set score = 100 where edition_id = :id and unit_id = :unit")
                .param("id", edition.value())
                .param("unit", world.bankou.value())
                .update();
        jdbc.sql("alter table ranking_standing enable trigger user").update();

        var page = page(check(digest(edition), "zh-CN"));

        assertThat(page.select(".verdict-altered h2").text()).isEqualTo("存档已被改动");
        assertThat(page.select(".standings")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "abc, zh-CN, 查无此件",
        "0000000000000000000000000000000000000000000000000000000000000000, en, No such notice",
    })
    void knowsNoPaperUnderASealThatWasNeverGiven(String seal, String language, String words) {
        var answer = check(seal, language);

        assertThat(answer).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(answer).select(".verdict-unknown h2").text()).isEqualTo(words);
    }

    private EditionId published() {
        var edition = rankings.draft(world.campaign, WEEK, world.supervisor);
        rankings.publish(edition, world.supervisor, null);
        return edition;
    }

    private String digest(EditionId edition) {
        return Objects.requireNonNull(reader.require(edition, world.clerk).digest());
    }

    private MvcTestResult check(String seal, String language) {
        return mvc.get()
                .uri("/seals/" + seal)
                .header("Accept-Language", language)
                .exchange();
    }

    private static Document page(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Draws the code and reads it as a phone would. */
    private static String scanned(Document notice) throws Exception {
        var code = notice.select("svg.doc-code");
        var side = Integer.parseInt(code.attr("viewBox").split(" ")[2]) * PIXELS;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        var dark = DARK.matcher(code.select("path").attr("d"));
        while (dark.find()) {
            var left = Integer.parseInt(dark.group(1)) * PIXELS;
            var top = Integer.parseInt(dark.group(2)) * PIXELS;
            for (var y = top; y < top + PIXELS; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + PIXELS, 0);
            }
        }
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(picture).getText();
    }
}
