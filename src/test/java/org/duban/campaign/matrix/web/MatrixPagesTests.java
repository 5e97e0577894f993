package org.duban.campaign.matrix.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignRegister;
import org.duban.campaign.CampaignService;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.Campaigns;
import org.duban.campaign.ResponsibilityRow;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardId;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.duban.unit.UnitDetails;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The responsibility matrix as a table that is filled by hand or by a sheet. */
@FullStackTest
class MatrixPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private CampaignRegister register;

    private CampaignWorld world;
    private CampaignId campaign;

    @BeforeEach
    void makeACampaignWithAStandard() {
        world = new CampaignWorld(beans);
        var standard = beans.getBean(StandardCatalogue.class).list().stream()
                .filter(row -> row.code().equals("weisheng"))
                .map(row -> new StandardId(row.id()))
                .findFirst()
                .orElseThrow();
        campaign = beans.getBean(CampaignService.class)
                .announce(
                        CampaignId.next(),
                        new CampaignDetails(
                                "有标准的行动" + world.mark(),
                                world.district,
                                null,
                                DistrictTime.today(),
                                null,
                                null,
                                null,
                                30,
                                Set.of(standard)));
    }

    @Test
    void countsTheGapsUntilEverythingIsAnsweredFor() {
        var page = page("", world.supervisor);
        var items = page.select(".matrix-item").size();
        assertThat(items).isPositive();
        assertThat(page.select("thead th").eachText()).hasSize(4);
        assertThat(page.select(".matrix-gap button")).hasSize(2 * items);

        assertThat(fill("*~" + world.township, world.township, "CELL")).hasStatus(HttpStatus.FOUND);

        page = page("", world.supervisor);
        assertThat(page.select(".matrix-gap button")).hasSize(items);
        assertThat(page.select(".matrix-wider button").size()).isGreaterThanOrEqualTo(items);
        assertThat(page("?only=OVERLAPS", world.supervisor).select(".matrix-item"))
                .isEmpty();
    }

    @Test
    void aRowAndAColumnAreFilledAtOnceAndEmptiedAgain() {
        var first = page("", world.supervisor).select(".matrix-item").get(0);
        var item = first.select("td button").get(1).val();

        assertThat(fill(item, world.township, "ROW")).hasStatus(HttpStatus.FOUND);
        assertThat(rules())
                .hasSize(2)
                .allSatisfy(rule -> assertThat(rule.post()).isEqualTo("分管副主任"));

        assertThat(fill(item, world.otherTownship, "COLUMN")).hasStatus(HttpStatus.FOUND);
        var items = page("", world.supervisor).select(".matrix-item").size();
        assertThat(rules()).hasSize(items + 1);

        assertThat(post("/removal", "at", item, "fill", "COLUMN")).hasStatus(HttpStatus.FOUND);
        assertThat(rules()).hasSize(1);
    }

    @Test
    void twoRulesThatDifferAreShownAndNamedInTheForm() {
        var item = page("", world.supervisor)
                .select(".matrix-item td button")
                .get(0)
                .val();
        fill(item, world.township, "CELL");
        fill("*~" + world.otherTownship, world.otherTownship, "CELL");

        var code = item.substring("i:".length(), item.indexOf('~'));
        assertThat(beans.getBean(Campaigns.class)
                        .responsibleUnit(campaign, List.of(world.otherTownship.value()), null, code))
                .isEqualTo(world.township.value());
        var page = page("?only=OVERLAPS", world.supervisor);

        assertThat(page.select(".matrix-overlap button")).hasSize(1);
        var at = page.select(".matrix-overlap button").val();
        assertThat(page("/cell?at=" + at.replace("*", "%2A"), world.supervisor)
                        .select(".field-error")
                        .text())
                .contains("文昌办事处", "搬口办事处");
    }

    @Test
    void anAreaOpensAndShowsThoseWithinIt() {
        var page = page("?under=" + world.township, world.supervisor);

        assertThat(page.select("thead th").eachText()).anyMatch(name -> name.startsWith("贾寨行政村"));
        assertThat(page.select("thead .matrix-wide").eachText()).hasSize(2);
    }

    @Test
    void othersReadItAndDoNotWrite() {
        assertThat(page("", world.clerk).select("td button, dialog.matrix-dialog"))
                .isEmpty();
        assertThat(mvc.get().uri(at("/cell?at=*")).with(user(world.clerk)).exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        var refused = post("", "at", "*~*", "fill", "CELL");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(fill("*~*", UnitId.next(), "CELL")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void takesAsManyStatementsForManyAreasAsForTwo() {
        var few = Statements.during(() -> page("", world.supervisor));
        for (var at = 0; at < 20; at++) {
            beans.getBean(UnitService.class)
                    .establish(
                            UnitId.next(),
                            new UnitDetails("街道" + at, UnitLevel.TOWNSHIP, world.district, null, List.of(), null, 0));
        }

        assertThat(Statements.during(() -> page("", world.supervisor))).hasSameSizeAs(few);
    }

    @Test
    void aSheetIsTakenRowByRowAndHandedOutAgain() {
        var item = page("", world.supervisor)
                .select(".matrix-item th small")
                .get(0)
                .text();
        var unit = "文昌办事处" + world.mark();
        var sheet = "区域,类别,检查项,责任单位,责任岗位\n"
                + "%s,,%s,%s,市容中队\n".formatted(unit, item, unit)
                + ",,没有的检查项,%s,某岗\n".formatted(unit)
                + ",,%s,,某岗\n".formatted(item)
                + ",,,%s,包保组长\n".formatted(unit);

        var answer = mvc.post()
                .uri("/api/v1/ledgers/responsibilities")
                .multipart()
                .file(new MockMultipartFile("file", "a.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)))
                .param("campaignId", campaign.toString())
                .with(user(world.supervisor))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.accepted").isEqualTo(2);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.rejected[*].row")
                .asArray()
                .containsExactly(3, 4);
        assertThat(rules()).extracting(ResponsibilityRow::post).containsExactlyInAnyOrder("市容中队", "包保组长");
        var workbook = mvc.get()
                .uri("/ledgers/responsibilities.xlsx?campaign=" + campaign)
                .with(user(world.supervisor))
                .exchange();
        assertThat(workbook).hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private List<ResponsibilityRow> rules() {
        return register.responsibilities(campaign);
    }

    private String at(String rest) {
        return "/campaigns/" + campaign + "/matrix" + rest;
    }

    private Document page(String rest, SignedIn who) {
        var answer = mvc.get().uri(URI.create(at(rest))).with(user(who)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(assertThat(answer).bodyText().actual());
    }

    private MvcTestResult fill(String cell, UnitId unit, String reach) {
        return post("", "at", cell, "unitId", unit.toString(), "post", "分管副主任", "fill", reach);
    }

    private MvcTestResult post(String rest, String... fields) {
        var request =
                mvc.post().uri(at("/cell" + rest)).with(user(world.supervisor)).with(csrf());
        for (var index = 0; index < fields.length; index += 2) {
            request = request.param(fields[index], fields[index + 1]);
        }
        return request.exchange();
    }
}
