package org.duban.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.account.SignedIn;
import org.duban.campaign.web.Browsing;
import org.duban.deadline.DeadlineTerm;
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
import org.springframework.web.util.UriUtils;

/** The large figures at the head of a page: each opens the register with as many findings as it says, whoever looks. */
@FullStackTest
class KeyFiguresTests {

    /** How far the register counts. */
    private static final int COUNTED = 1_000;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    private InspectionWorld world;

    /** Found today: one that waits, one that is late, one on hold, one that is still a draft. */
    @BeforeEach
    void makeAWorld(@Autowired JdbcClient jdbc) {
        world = new InspectionWorld(beans);
        var round = world.round(InspectionKind.ROUTINE, world.market);
        world.find(round, world.market, DeadlineTerm.days(2));
        var late = world.find(round, world.market, DeadlineTerm.days(2));
        var held = world.find(round, world.market, DeadlineTerm.days(2));
        world.draft(round);
        jdbc.sql("update deadline set due_at = now() - interval '1 minute' where subject_id = :late")
                .param("late", late.value())
                .update();
        jdbc.sql("update finding set state = 'ON_HOLD', state_before_hold = 'ASSIGNED' where finding_id = :held")
                .param("held", held.value())
                .update();
    }

    @Test
    void ofACampaignOpenWhatTheyCount() {
        var campaign = "/campaigns/" + world.district.campaign;
        assertThat(Stream.of(world.district.supervisor, world.district.leader, world.district.clerk))
                .allSatisfy(reader -> assertThat(figures(reader, campaign)).hasSizeGreaterThanOrEqualTo(5));
    }

    @Test
    void ofAPlaceOpenWhatTheyCount() {
        assertThat(figures(world.district.supervisor, "/places/" + world.market.value()))
                .containsValue("3")
                .hasSize(3);
    }

    @Test
    void ofDesksOpenWhatTheyCount() {
        assertThat(figures(world.district.supervisor, "/")).hasSize(5);
        assertThat(figures(world.district.leader, "/")).isNotEmpty();
    }

    /** What each address says, once it was opened and has as many. */
    private Map<String, String> figures(SignedIn reader, String address) {
        var figures = page(reader, address).select("dl.figures dd a, dl.five dd a").stream()
                .filter(link -> !link.attr("href").startsWith("/tasks"))
                .collect(Collectors.toMap(
                        link -> UriUtils.decode(link.attr("href"), StandardCharsets.UTF_8), link -> link.text()));
        figures.forEach((href, figure) -> assertThat(
                        page(reader, href).select(".page-note").text())
                .as(href)
                .isEqualTo(Integer.parseInt(figure) > COUNTED ? "超过 1,000 条" : "共 " + figure + " 条"));
        return figures;
    }

    private Document page(SignedIn reader, String address) {
        var answer = new Browsing(mvc).get(reader, address);
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
