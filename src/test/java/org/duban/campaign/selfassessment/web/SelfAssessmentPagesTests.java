package org.duban.campaign.selfassessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.campaign.selfassessment.AssessedCampaign;
import org.duban.campaign.web.Browsing;
import org.duban.standard.StandardCatalogue;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The self-assessment as people and programs see it. */
@FullStackTest
class SelfAssessmentPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private StandardCatalogue catalogue;

    @Autowired
    private Clock clock;

    private AssessedCampaign made;
    private Browsing browse;
    private String address;

    @BeforeEach
    void makeACampaign() {
        made = new AssessedCampaign(beans, 45);
        browse = new Browsing(mvc);
        address = "/campaigns/" + made.campaign + "/self-assessment";
    }

    @Test
    void aSectionIsFilledInPieceByPiece() {
        assertThat(browse.get(made.world.supervisor, entry(0)))
                .hasStatusOk()
                .bodyText()
                .contains("第 1 至 40 项，共 45 项", "assessments[39].points")
                .doesNotContain("assessments[40].points");

        var answer = browse.form(
                made.world.supervisor,
                address,
                with(
                        "onward", "true",
                        "assessments[0].checkItemId", made.items.get(0).toString(),
                        "assessments[0].verdict", "PART",
                        "assessments[0].points", "1.5",
                        "assessments[0].unitId", made.world.township.toString(),
                        "assessments[0].remark", "背街小巷仍有积存",
                        "assessments[0].revision", "0",
                        "assessments[1].checkItemId", made.items.get(1).toString(),
                        "assessments[1].points", "",
                        "assessments[1].unitId", "",
                        "assessments[1].remark", ""));

        assertThat(answer).hasStatus(HttpStatus.FOUND).redirectedUrl().contains("from=40");
        assertThat(browse.get(made.world.clerk, address))
                .bodyText()
                .contains("背街小巷仍有积存", "还有 44 项没有自评，共 176 分", "-1.5", "扣一部分", "/findings?")
                .doesNotContain("/self-assessment/entry");
        assertThat(browse.get(made.world.leader, address + "/items/" + made.items.get(0)))
                .bodyText()
                .contains("第 1 次", "背街小巷仍有积存");
    }

    @Test
    void anItemThatIsNotNamedIsRefused() {
        assertThat(browse.form(
                        made.world.supervisor,
                        address,
                        with(
                                "assessments[1].checkItemId",
                                made.items.get(1).toString(),
                                "assessments[1].verdict",
                                "FULL")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aRefusedFormComesBackWithTheReasonAtTheItem() {
        var answer = browse.form(
                made.world.supervisor,
                address,
                with(
                        "assessments[0].checkItemId", made.items.get(0).toString(),
                        "assessments[0].verdict", "FULL",
                        "assessments[1].checkItemId", made.items.get(1).toString(),
                        "assessments[1].verdict", "PART",
                        "assessments[1].points", "9",
                        "assessments[1].remark", "写到一半的说明"));

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A-2 的扣分须大于 0，不超过该项的 4 分", "写到一半的说明", "#assessments[1].points");
        assertThat(browse.form(
                        made.world.supervisor,
                        address,
                        with(
                                "assessments[0].checkItemId", made.items.get(0).toString(),
                                "assessments[0].verdict", "PART",
                                "assessments[0].points", "一半")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("一半");
    }

    @Test
    void foreignItemsAndSectionsAreNotFoundAndClerksDoNotAssess() {
        var foreign = new AssessedCampaign(beans, 1);

        assertThat(browse.get(made.world.leader, address + "/items/" + foreign.items.get(0)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse.get(made.world.supervisor, address + "/entry?section=1&standard=" + foreign.standard))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse.form(made.world.clerk, address)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browse.get(made.world.leader, "/campaigns/" + foreign.standard + "/self-assessment"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse.get(made.world.leader, "/campaigns/" + made.world.campaign + "/self-assessment"))
                .bodyText()
                .contains("还没有选用标准");
    }

    @Test
    void programsReadItemByItemAndAddRevisions() {
        var api = "/api/v1/campaigns/" + made.campaign + "/self-assessments";
        assertThat(browse.json(made.world.supervisor, HttpMethod.POST, api, """
                        {"assessedOn": "%s", "assessments": [{"checkItemId": "%s", "verdict": "LOST"}]}
                        """.formatted(
                                LocalDate.now(clock), made.items.get(0))))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.revisions")
                .isEqualTo(1);
        assertThat(browse.get(made.world.clerk, api + "?limit=2")).bodyJson().satisfies(body -> {
            assertThat(body).extractingPath("$.items[0].lost").isEqualTo(4.0);
            assertThat(body).extractingPath("$.items[1].verdict").isNull();
            assertThat(body).extractingPath("$.next").isNotNull();
        });
        assertThat(browse.json(made.world.supervisor, HttpMethod.POST, api, """
                        {"assessedOn": "%s", "assessments": [{"checkItemId": "%s", "verdict": "FULL", "points": 1}]}
                        """.formatted(
                                LocalDate.now(clock), made.items.get(1))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("FullLosesNothing");
        assertThat(browse.json(made.world.supervisor, HttpMethod.POST, api, """
                        {"assessedOn": "%s", "assessments": [{"checkItemId": "%s", "verdict": "FULL", "revision": 0}]}
                        """.formatted(
                                LocalDate.now(clock), made.items.get(0))))
                .hasStatus(HttpStatus.CONFLICT);
    }

    private String entry(int from) {
        return address + "/entry?standard=" + made.standard + "&from=" + from + "&section=" + section();
    }

    private String section() {
        return catalogue.sections(made.standard, null).get(0).code();
    }

    private String[] with(String... fields) {
        var all = new ArrayList<>(List.of(
                "standard", made.standard.toString(),
                "section", section(),
                "from", "0",
                "assessedOn", LocalDate.now(clock).toString()));
        all.addAll(List.of(fields));
        return all.toArray(String[]::new);
    }
}
