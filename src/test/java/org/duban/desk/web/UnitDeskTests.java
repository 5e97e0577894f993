package org.duban.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.finding.FindingId;
import org.duban.finding.FindingIntake;
import org.duban.finding.FindingRectifications;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.support.FullStackTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A clerk's desk says all that is due, who sees to it and what being late costs; the card says it in short. */
@FullStackTest
class UnitDeskTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private InspectionWorld world;
    private SignedIn clerk;

    @BeforeEach
    void makeAWorld() {
        world = new InspectionWorld(beans);
        clerk = world.district.clerk;
    }

    @Test
    void namesWhatIsDueBesidesFindingsInTheOrderOfTheirDates() throws UnsupportedEncodingException {
        world.district.task("整治背街小巷", world.district.village, DueBy.of(DeadlineTerm.days(20)));
        world.district.task("拆除违建", world.district.township, DueBy.of(DeadlineTerm.days(1)));
        world.district.task("别人的任务", world.district.otherTownship, DueBy.of(DeadlineTerm.days(5)));

        var duties = page("/", clerk).select("#duties");

        assertThat(duties.select(".row-link").eachText()).containsExactly("拆除违建", "整治背街小巷");
        assertThat(duties.select("tr.row-overdue")).hasSize(1);
        assertThat(duties.select(".page-note").text()).contains("逾期 1 项");
    }

    @Test
    void showsWhoSeesToWhatAndNarrowsToOnePerson() throws UnsupportedEncodingException {
        var one = finding();
        var two = finding();
        var nobodys = finding();
        var rectifications = beans.getBean(FindingRectifications.class);
        rectifications.acknowledge(one, "东片网格员", clerk, null);
        rectifications.acknowledge(two, "西片网格员", clerk, null);

        var all = page("/", clerk);
        var eastern = page("/?person=" + URLEncoder.encode("东片网格员", StandardCharsets.UTF_8), clerk);

        assertThat(all.select(".tab-links a").eachText()).containsExactly("全部", "东片网格员 1", "西片网格员 1");
        assertThat(all.select("a.row-link").eachAttr("href"))
                .contains("/findings/" + one, "/findings/" + two, "/findings/" + nobodys);
        assertThat(eastern.select("a.row-link").eachAttr("href")).containsExactly("/findings/" + one);
        assertThat(eastern.select("td .under").text()).contains("东片网格员");
    }

    @Test
    void saysWhatBeingLateCosts() throws UnsupportedEncodingException {
        assertThat(page("/", clerk).text()).doesNotContain("逾期扣");
        var late = finding();
        jdbc.sql("update deadline set started_at = started_at - interval '9 days', due_at = due_at - interval '9 days'"
                        + " where subject_id = :id")
                .param("id", late.value())
                .update();
        jdbc.sql("update finding set points = 1.5 where finding_id = :id")
                .param("id", late.value())
                .update();

        assertThat(page("/", clerk).text()).contains("逾期扣 1.5 分；今天到期的不办，还要扣 0 分");
    }

    @Test
    void givesTheCardOfTheOwnUnitAndOfThoseBelow() throws UnsupportedEncodingException {
        var finding = finding();
        world.district.task("拆除违建", world.district.village, DueBy.of(DeadlineTerm.days(9)));

        var card = page("/card", clerk);

        assertThat(card.select(".figure dd").eachText().get(0)).isEqualTo("1");
        assertThat(card.select("main").text()).contains("自有记录以来尚未清零", "拆除违建");
        assertThat(card.select("a").eachAttr("href")).contains("/findings/" + finding);
        assertThat(page("/units/" + world.district.village + "/card", clerk)
                        .select(".figure dd")
                        .eachText()
                        .get(0))
                .isEqualTo("0");
        assertThat(page("/units/" + world.district.township + "/card", world.district.leader)
                        .select("h1")
                        .text())
                .contains("文昌办事处");
    }

    @Test
    void saysNothingOfAnUnannouncedRoundWhoeverPrintsTheCard() throws UnsupportedEncodingException {
        var round = world.round(InspectionKind.UNANNOUNCED, world.market);
        var secret = world.find(round, world.market, DeadlineTerm.days(7));

        var card = page("/units/" + world.district.township + "/card", world.district.leader);

        assertThat(card.select("a").eachAttr("href")).doesNotContain("/findings/" + secret);
        assertThat(card.select(".figure dd").eachText()).containsOnly("0");
    }

    @Test
    void fetchesHowLongNothingWasOpenByItself() throws UnsupportedEncodingException {
        assertThat(page("/", clerk).select("[hx-get=/card/clear]")).hasSize(1);
        assertThat(page("/card/clear", clerk).text()).doesNotContain("未销号");
        finding();

        assertThat(page("/card/clear", clerk).text()).contains("未销号 1 个", "自有记录以来尚未清零");
    }

    @Test
    void givesNoCardOfAnotherUnitNorOfNone() {
        var unit = world.district.otherTownship;
        for (var address : new String[] {
            "/units/" + unit + "/card", "/units/" + world.district.district + "/card", "/api/v1/units/" + unit + "/card"
        }) {
            assertThat(mvc.get().uri(address).with(user(clerk)).exchange()).hasStatus(404);
        }
        assertThat(mvc.get().uri("/card").with(user(world.district.leader)).exchange())
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/units/" + FindingId.next() + "/card")
                        .with(user(world.district.leader))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void tellsAScriptTheSame() {
        finding();

        var answer = mvc.get()
                .uri("/api/v1/units/" + world.district.township + "/card")
                .with(user(clerk))
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.figures.open")
                .isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.clear.neverClear").isEqualTo(true);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.latestFindings.length()")
                .isEqualTo(1);
    }

    private FindingId finding() {
        var id = FindingId.next();
        beans.getBean(FindingIntake.class)
                .log(
                        id,
                        world.command(
                                null, world.market, null, world.district.township, DueBy.of(DeadlineTerm.days(7))),
                        world.inspector);
        return id;
    }

    private Document page(String address, SignedIn who) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(URI.create(address)).with(user(who)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
