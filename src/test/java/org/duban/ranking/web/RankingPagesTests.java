package org.duban.ranking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duban.ranking.RankingWorld.WEEK;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import org.duban.account.SignedIn;
import org.duban.finding.Source;
import org.duban.ranking.EditionId;
import org.duban.ranking.RankingService;
import org.duban.ranking.RankingWorld;
import org.duban.shared.Period;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of rankings: from a draft to the frozen edition, and down to the finding behind a lost point. */
@FullStackTest
class RankingPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RankingService rankings;

    @Autowired
    private JdbcClient jdbc;

    private RankingWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new RankingWorld(beans);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void speaksBothLanguagesWithoutAGap(String language) {
        world.finding(world.bankou).due("04-12T24:00");
        world.finding(world.xuwan).due("04-12T24:00").handedIn("04-10T10:00").closed("04-11T10:00");
        var draft = "/rankings/" + draft();
        var edition = "/rankings/" + published();
        var pages = List.of(
                "/rankings?",
                "/rankings?campaign=" + world.campaign,
                "/rankings/current?campaign=" + world.campaign,
                edition + "?verify=",
                edition + "/units/" + world.bankou + "?",
                edition + "/print?praised=1&criticised=1",
                edition + "/charts?",
                draft + "/charts?",
                draft + "?",
                draft + "/print?");

        for (var page : pages) {
            assertThat(get(world.supervisor, page + "&lang=" + language))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"" + language + "\"")
                    .doesNotContain("??");
        }
    }

    @Test
    void goesFromADraftToAnEditionThatNobodyChangesAnyMore() {
        world.finding(world.bankou).due("04-12T24:00");
        var page = Visit.location(post(
                world.supervisor,
                "/rankings",
                "campaignId",
                world.campaign.toString(),
                "period",
                "WEEK " + WEEK.from()));
        var edition = page.substring("/rankings/".length());

        assertThat(get(world.supervisor, page))
                .bodyText()
                .contains("2019年第15周排名", "4月8日至14日", "草稿", "重新计算", "删除草稿", page + "/publication");
        assertThat(post(world.supervisor, page + "/publication", "version", version(edition)))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl(page);

        assertThat(get(world.clerk, page))
                .bodyText()
                .contains("第1期", "由 supervisor 发布", digest(edition))
                .doesNotContain("重新计算", "删除草稿", page + "/publication");
        assertThat(get(world.clerk, page + "?verify=")).bodyText().contains("核验通过");
        for (var decision : List.of("/recomputation", "/publication", "/deletion")) {
            assertThat(post(world.supervisor, page + decision)).hasStatus(HttpStatus.CONFLICT);
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update ranking_edition set found = 0 where edition_id = cast(:id as uuid)")
                        .param("id", edition)
                        .update());
        assertThat(get(world.clerk, page + "?verify=")).bodyText().contains("核验通过");
    }

    @Test
    void isNotPublishedFromAPageThatHasGrownOld() {
        var draft = draft();
        var seen = version(draft.toString());

        assertThat(post(world.supervisor, "/rankings/" + draft + "/recomputation", "version", seen))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(world.supervisor, "/rankings/" + draft + "/publication", "version", seen))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void throwsADraftAway() {
        var draft = draft();

        assertThat(post(world.supervisor, "/rankings/" + draft + "/deletion"))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/rankings");
        assertThat(get(world.supervisor, "/rankings/" + draft)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsDraftsToTheOfficeAndTheirButtonsToSupervisorsOnly() {
        var page = "/rankings/" + draft();

        for (var other : List.of(world.leader, world.clerk)) {
            assertThat(get(other, page)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(other, page + "/print")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(other, page + "/charts")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(other, page + "/units/" + world.wenchang)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(other, "/rankings?campaign=" + world.campaign))
                    .bodyText()
                    .doesNotContain(page)
                    .doesNotContain("生成草稿");
            assertThat(get(other, "/rankings/current")).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(get(world.admin, page)).bodyText().contains("草稿").doesNotContain(page + "/publication");
        assertThat(post(world.admin, page + "/publication")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(world.supervisor, "/rankings?campaign=" + world.campaign))
                .bodyText()
                .contains(page, "生成草稿");
    }

    @Test
    void drawsHowAUnitStoodBefore() {
        world.finding(world.bankou).points("3").found("04-02T10:00").due("04-20T24:00");
        world.finding(world.xuwan).points("2").found("04-02T10:00").due("04-20T24:00");
        rankings.publish(rankings.draft(world.campaign, WEEK.previous(), world.supervisor), world.supervisor, null);
        world.finding(world.xuwan).points("4").due("04-20T24:00");

        assertThat(get(world.supervisor, "/rankings/" + draft()))
                .hasStatusOk()
                .bodyText()
                .contains("走势", "class=\"trend\"", "aria-label=\"近几期名次：2、1\"", "M2 18L11 2");
    }

    @Test
    void showsInChartsWhatTheTablesBehindThemSay() {
        world.finding(world.bankou)
                .points("2")
                .due("04-11T24:00")
                .handedIn("04-11T16:00")
                .closed("04-12T09:00");
        world.finding(world.bankou).points("0.5").due("04-12T24:00");
        world.finding(world.xuwan).points("0.5").by(Source.SELF).due("04-20T24:00");
        var edition = "/rankings/" + published();

        assertThat(get(world.clerk, edition)).bodyText().contains("href=\"" + edition + "/charts\"");
        var page = Jsoup.parse(Visit.body(get(world.clerk, edition + "/charts")));

        assertThat(page.select("[data-chart=curve] tbody tr").eachText())
                .hasSize(8)
                .startsWith("期初 0 0 0", "4月8日 0 0 0", "4月9日 3 0 3")
                .endsWith("4月14日 3 1 2");
        assertThat(page.select("[data-chart=stack] th[data-series]").eachText()).containsExactly("新发现", "逾期");
        assertThat(page.select("[data-chart=stack] tbody tr").eachText()).containsExactly("搬口办事处 2.5 0.5 3");
        assertThat(page.select("[data-chart=bar] tbody tr").eachText()).containsExactly("搬口办事处 2 1 50%");
        assertThat(page.select("[data-chart=bar] td[data-value]").eachAttr("data-value"))
                .containsExactly("50.00");
        assertThat(page.select(".chart-names").eachText())
                .contains("没有扣分：许湾办事处。", "没有应结案的问题，不计算比率：许湾办事处。", "本期不参评：文昌办事处。");
        assertThat(page.select(".chart-without").text()).contains("乡办组只有一期排名", "村组在近几期都没有参评单位");
        assertThat(page.select("details.chart-table:not([open])")).isEmpty();
    }

    @Test
    void opensTheFindingBehindAPointOnlyToThoseWhoMaySeeIt() {
        var own = world.finding(world.jiazhai).points("2").due("04-20T24:00");
        var foreign = world.finding(world.bankou).points("3").due("04-20T24:00");
        var page = "/rankings/" + published() + "/units/";

        assertThat(get(world.clerk, page + world.wenchang))
                .bodyText()
                .contains("/findings/" + own.id, "−2", "2 × 1 × 1");
        assertThat(get(world.clerk, "/findings/" + own.id)).hasStatusOk();
        assertThat(get(world.clerk, page + world.bankou))
                .bodyText()
                .contains("−3", "3 × 1 × 1", "不在您的查看范围内", "97.00")
                .doesNotContain(foreign.id.toString(), "沿路违规停放车辆");
        assertThat(get(world.clerk, "/findings/" + foreign.id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.leader, page + world.bankou)).bodyText().contains("/findings/" + foreign.id);
    }

    @Test
    void saysWhyAUnitIsNotRankedAndGivesNoRateWhereNothingWasDue() {
        world.finding(world.bankou).due("04-20T24:00");
        world.finding(world.xuwan).due("04-12T24:00").held("04-10T10:00");
        var page = "/rankings/" + published();

        assertThat(get(world.clerk, page)).bodyText().contains("不参评（2）", "本期没有发现、到期和未销号的问题", "问题均在挂账", "不计算比率");
        assertThat(get(world.clerk, page + "/units/" + world.bankou))
                .bodyText()
                .containsSubsequence("应结案", ">0<", "结案率", ">—<");
        assertThat(get(world.clerk, page + "/units/" + world.xuwan)).bodyText().contains("不参评：问题均在挂账", "本期没有扣分");
        assertThat(get(world.clerk, page + "/print")).bodyText().contains("文昌办事处（本期没有发现、到期和未销号的问题）；许湾办事处（问题均在挂账）");
    }

    @ParameterizedTest
    @CsvSource({
        "period, CUSTOM, from, '', href=\"#from\"",
        "period, CUSTOM, from, 2019-04-14, href=\"#to\"",
        "period, '', from, '', href=\"#period\"",
        "period, FORTNIGHT 2019-04-08, from, '', href=\"#period\"",
        "period, WEEK 2099-01-05, from, '', 还没有到",
    })
    void saysInTheFormWhyNoDraftIsMade(String a, String period, String b, String from, String answer) {
        assertThat(post(world.supervisor, "/rankings", "campaignId", world.campaign.toString(), a, period, b, from))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(answer);
    }

    @Test
    void refusesDaysInTheWrongOrder() {
        assertThat(days("2019-04-14", "2019-04-08"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("早于");
    }

    @Test
    void takesDaysThatAreAWeekForThatWeek() {
        assertThat(get(world.supervisor, Visit.location(days("2019-04-08", "2019-04-14"))))
                .bodyText()
                .contains("2019年第15周排名");
        assertThat(get(world.supervisor, Visit.location(days("2019-04-21", "2019-04-30"))))
                .bodyText()
                .contains("2019年4月下旬排名");
        assertThat(get(world.supervisor, Visit.location(days("2019-04-02", "2019-04-03"))))
                .bodyText()
                .contains("2019年4月2日至4月3日排名");
    }

    @Test
    void commendsAndCriticisesByNameWhereTheOfficeWantsIt() {
        world.finding(world.bankou).points("5").due("04-12T24:00");
        world.finding(world.xuwan).due("04-20T24:00");
        var print = "/rankings/" + published() + "/print";

        assertThat(get(world.leader, print))
                .bodyText()
                .doesNotContain("通报表扬", "通报批评")
                .contains("三、计分办法");
        assertThat(get(world.leader, print + "?praised=1&criticised=1"))
                .bodyText()
                .contains("乡办组：对许湾办事处（第1名，99.00分）予以通报表扬。", "乡办组：对搬口办事处（第2名，90.00分）予以通报批评。", "四、计分办法");
    }

    @Test
    void saysWhereAUnitLostItsPointsAndListsThoseOfOneUnitBelow() {
        world.finding(world.jiazhai).points("3").at("农贸市场").due("04-20T24:00");
        world.finding(world.jiazhai).at("河堤").due("04-20T24:00");
        world.finding(world.wenchang).at("汽车站").due("04-20T24:00");
        world.finding(world.bankou).due("04-20T24:00");
        var edition = "/rankings/" + published();

        assertThat(get(world.leader, edition + "/charts"))
                .bodyText()
                .contains("乡办组扣分来源", "文昌办事处扣 5 分，其中贾寨行政村 4 分（80%）；点位中农贸市场最多，3 分（60%）。", "搬口办事处扣 1 分，全部在周淮路东段。");
        assertThat(get(world.leader, edition + "/units/" + world.wenchang))
                .bodyText()
                .contains("扣分来自哪里", "文昌办事处扣 5 分，其中贾寨行政村 4 分（80%）");
        assertThat(get(world.leader, edition + "/units/" + world.bankou))
                .bodyText()
                .doesNotContain("扣分来自哪里");
        var narrowed = Jsoup.parse(Visit.body(
                get(world.leader, edition + "/units/" + world.wenchang + "?of=" + world.jiazhai + "&place=农贸市场")));
        assertThat(narrowed.select("#lines").text()).isEqualTo("只列出扣分：贾寨行政村 · 农贸市场 列出全部");
        assertThat(narrowed.select("#lines ~ table tbody tr")).hasSize(1);
        assertThat(get(world.clerk, edition + "/charts"))
                .bodyText()
                .contains("不在您的查看范围内")
                .doesNotContain("周淮路东段");
    }

    @Test
    void readsEachPageWithTheSameStatementsWhateverThereIsToShow() {
        world.finding(world.wenchang).found("04-02T10:00").due("04-30T24:00");
        world.finding(world.bankou).due("04-12T24:00");
        var few = "/rankings/" + published(WEEK.previous());
        var before = List.of(
                statements("/rankings"),
                statements(few),
                statements(few + "/charts"),
                statements(few + "/units/" + world.bankou),
                statements(few + "/print"),
                statements("/rankings/current?campaign=" + world.campaign));

        for (var i = 0; i < 8; i++) {
            world.finding(world.bankou).due("04-12T24:00");
            world.finding(world.jiazhai).due("04-12T24:00");
            draft();
        }
        var many = "/rankings/" + published();

        assertThat(before).allSatisfy(number -> assertThat(number).isBetween(1, 12));
        assertThat(List.of(
                        statements("/rankings"),
                        statements(many),
                        statements(many + "/charts"),
                        statements(many + "/units/" + world.bankou),
                        statements(many + "/print"),
                        statements("/rankings/current?campaign=" + world.campaign)))
                .isEqualTo(before);
    }

    private EditionId draft() {
        return rankings.draft(world.campaign, WEEK, world.supervisor);
    }

    private EditionId published() {
        return published(WEEK);
    }

    private EditionId published(Period period) {
        var edition = rankings.draft(world.campaign, period, world.supervisor);
        rankings.publish(edition, world.supervisor, null);
        return edition;
    }

    private MvcTestResult days(String from, String to) {
        return post(
                world.supervisor,
                "/rankings",
                "campaignId",
                world.campaign.toString(),
                "period",
                "CUSTOM",
                "from",
                from,
                "to",
                to);
    }

    private String version(String edition) {
        return value("version", edition);
    }

    private String digest(String edition) {
        return value("digest", edition);
    }

    private String value(String column, String edition) {
        return jdbc.sql("select " + column + "::text from ranking_edition where edition_id = cast(:id as uuid)")
                .param("id", edition)
                .query(String.class)
                .single();
    }

    private int statements(String page) {
        return Statements.during(() -> get(world.supervisor, page)).size();
    }

    private MvcTestResult get(SignedIn who, String page) {
        return Visit.get(mvc, who, page);
    }

    private MvcTestResult post(SignedIn who, String address, String... fields) {
        var request = mvc.post()
                .uri(address)
                .header("Accept-Language", "zh-CN")
                .with(user(who))
                .with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
