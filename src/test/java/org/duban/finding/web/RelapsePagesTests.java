package org.duban.finding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.Campaigns;
import org.duban.finding.FindingId;
import org.duban.finding.recurrence.Comebacks;
import org.duban.finding.recurrence.LapsedRechecks;
import org.duban.inspection.InspectionWorld;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of what comes back, and of what is to be looked at again. */
@FullStackTest
class RelapsePagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private LapsedRechecks lapsed;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private InspectionWorld world;
    private FindingId finding;

    @BeforeEach
    void somethingStruckOff() {
        var comebacks = new Comebacks(beans);
        world = comebacks.world;
        finding = comebacks.closed(comebacks.finds());
    }

    @Test
    void beginWithTheCampaignThatBeganLast() {
        var running = campaigns.running();
        var query = new RelapseQuery(null, null, null, null);

        assertThat(query.toFilter(running, DistrictTime.today()).campaign())
                .isEqualTo(running.stream().map(CampaignFacts::id).findFirst().orElseThrow());
    }

    @Test
    void areRefusedForMoreThanAYear() {
        var path = "/relapses?campaign=" + world.district.campaign;

        assertThat(get(path + "&from=2026-01-01&to=2027-01-01", world.inspector))
                .hasStatusOk();
        assertThat(get(path + "&from=2026-01-01&to=2027-01-02", world.inspector))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get("/ledgers/relapses.xlsx?from=2020-01-01", world.inspector))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void dayAfterTheWatchIsRefusedAtItsField() {
        var answer = mvc.post()
                .uri("/rechecks/days")
                .param("campaignId", world.district.campaign.toString())
                .param("days", "7,31")
                .with(user(world.district.supervisor))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page(answer).select("form .field-error").text()).contains("30 天");
        assertThat(page(get("/rechecks?campaign=" + world.district.campaign, world.district.supervisor))
                        .select("form .field-hint")
                        .text())
                .contains("反弹观察期 30 天");
    }

    @Test
    void whatNobodyDidIsShownAsLapsed() {
        var path = "/rechecks?ahead=7&campaign=" + world.district.campaign;
        assertThat(page(get(path, world.other)).select(".recheck-list .sign").text())
                .isEqualTo("待复查");

        jdbc.sql("update finding set closed_at = closed_at - interval '70 days' where finding_id = :id")
                .param("id", finding.value())
                .update();
        jdbc.sql("update finding_recheck set due_on = due_on - 70 where finding_id = :id")
                .param("id", finding.value())
                .update();
        lapsed.lapse();

        assertThat(page(get(path, world.other)).select(".figures").text()).contains("近 30 天未复查失效 3");
        assertThat(page(get("/findings/" + finding, world.other))
                        .select("#watch .sign")
                        .eachText())
                .hasSize(3)
                .containsOnly("未复查，已失效");
    }

    private MvcTestResult get(String path, SignedIn who) {
        return mvc.get()
                .uri(URI.create(path))
                .accept("text/html")
                .with(user(who))
                .exchange();
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(assertThat(answer).bodyText().actual());
    }
}
