package org.duban.command.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Visitor.location;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.ranking.RankingWorld;
import org.duban.support.Calls;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of the analysis, its interface, and the views that somebody saved. */
@FullStackTest
class AnalysisPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @LocalServerPort
    private int port;

    private RankingWorld world;

    @BeforeEach
    void someFindings() {
        world = new RankingWorld(beans);
        world.finding(world.jiazhai).due("04-14T24:00");
        world.finding(world.wenchang).due("04-14T24:00").handedIn("04-12T10:00").closed("04-13T10:00");
        world.finding(world.bankou).due("04-14T24:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/analysis?rows=unit",
                "/analysis?rows=section&rows=item&columns=quarter&measure=points",
                "/analysis?rows=place&columns=lateness",
                "/analysis/movement?kind=TEN_DAYS&last=2019-04-20&period=2019-04-10",
                "/analysis/lateness?",
                "/analysis/places?by=RECURRED",
                "/ledgers/analysis.xlsx?rows=unit,week&columns=source",
                "/ledgers/analysis-movement.xlsx?",
                "/ledgers/analysis-lateness.xlsx?",
                "/ledgers/analysis-places.xlsx?"
            })
    void everyPageOpensForEverybody(String page) {
        var address = page + "&campaign=" + world.campaign;

        assertThat(get(world.supervisor, address)).hasStatusOk();
        assertThat(get(world.leader, address)).hasStatusOk();
        assertThat(get(world.clerk, address)).hasStatusOk();
    }

    @Test
    void figuresLeadToTheRegister() throws Exception {
        var page = Jsoup.parse(get(world.supervisor, "/analysis?campaign=" + world.campaign)
                .getResponse()
                .getContentAsString());
        var wenchang = page.select(".pivot tbody tr").stream()
                .filter(row -> row.text().startsWith("文昌办事处"))
                .findFirst()
                .orElseThrow();
        var found = Objects.requireNonNull(wenchang.selectFirst("td a"));

        var register = Jsoup.parse(
                get(world.supervisor, found.attr("href")).getResponse().getContentAsString());

        assertThat(found.text()).isEqualTo("2");
        assertThat(register.select("table.register tbody tr")).hasSize(2);
        assertThat(page.select(".pivot tfoot a").first().text()).isEqualTo("3");
    }

    @Test
    void anUnknownDimensionIsRefusedWithThoseThatThereAre() {
        var answer = new Calls(mvc).get(world.supervisor, "/api/v1/analysis/pivot?rows=colour");

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("rows");
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("ten-days");
        assertThat(get(world.supervisor, "/analysis?columns=colour")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void scriptsAreGivenALineForEachCellAndATotal() {
        var answer = new Calls(mvc)
                .get(
                        world.supervisor,
                        "/api/v1/analysis/pivot?rows=unit&columns=week&measure=open&campaign=" + world.campaign);

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.lines.length()").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("$.lines[0].week_key").isEqualTo("2019-04-08");
        assertThat(answer).bodyJson().extractingPath("$.total.open").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pivot.csv", "/movement.csv", "/movement/units.csv", "/lateness.csv", "/places.csv"})
    void spreadsheetsAreGivenCommaSeparatedValuesThatTheyCanRead(String path) throws Exception {
        var answer = get(world.supervisor, "/api/v1/analysis" + path + "?campaign=" + world.campaign);

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        var bytes = answer.getResponse().getContentAsByteArray();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("\uFEFF");
        assertThat(mvc.get()
                        .uri("/api/v1/analysis/pivot?campaign=" + world.campaign)
                        .accept("text/csv")
                        .with(user(world.supervisor))
                        .exchange())
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/csv");
    }

    @Test
    void whoSavesAViewIsToldSoOnThePageThatItLeadsTo() {
        var person = Visitor.of(port).signIn(world.supervisor.username(), "long-enough-1");
        var saved = person.post(
                "/analysis/views",
                Map.of(
                        "name",
                        "路面" + world.campaign,
                        "rows",
                        "unit",
                        "q",
                        "路面",
                        "campaign",
                        world.campaign.toString()));

        var opened = person.get(location(saved));

        assertThat(person.get(location(opened)).body()).contains("视图已保存");
    }

    @Test
    void aSharedViewIsOpenedWithTheEyesOfWhoeverOpensIt() throws Exception {
        var address = save("各单位" + world.campaign, true);

        var opened = get(world.clerk, address).getResponse().getRedirectedUrl();
        var page = Jsoup.parse(
                get(world.clerk, Objects.requireNonNull(opened)).getResponse().getContentAsString());

        assertThat(page.select("h1").text()).startsWith("各单位");
        assertThat(page.select(".pivot tfoot td").first().text())
                .as("what the clerk sees")
                .isEqualTo("2");
    }

    @Test
    void anOwnViewIsNobodyElses() {
        var address = save("我的" + world.campaign, false);

        assertThat(get(world.leader, address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.supervisor, address)).hasStatus(HttpStatus.FOUND);
        assertThat(post(world.supervisor, address, "name", "改名", "version", "0"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(world.supervisor, address, "name", "又改名", "version", "0"))
                .as("from an older page")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(world.supervisor, address + "/deletion")).hasStatus(HttpStatus.FOUND);
        assertThat(get(world.supervisor, address)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theOfficeDeletesWhatIsSharedAndNobodyElseDoes() {
        var address = save(world.leader, "领导看板" + world.campaign, true);

        assertThat(post(world.clerk, address + "/deletion")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(world.supervisor, address, "name", "改名")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(world.admin, address + "/deletion")).hasStatus(HttpStatus.FOUND);
        assertThat(world.admin.is(Role.ADMIN)).isTrue();
    }

    @Test
    void oneNameStandsForOneView() {
        save("重名" + world.campaign, false);

        var again = post(world.supervisor, "/analysis/views", "name", "重名" + world.campaign, "rows", "unit");

        assertThat(again).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(again).bodyText().contains("您已有名为");
    }

    @Test
    void moreThanFitsIntoAnAddressIsNoView() {
        var answer = post(world.supervisor, "/analysis/views", "name", "长" + world.campaign, "q", "路".repeat(300));

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer).bodyText().contains("筛选条件过多");
    }

    private String save(String name, boolean shared) {
        return save(world.supervisor, name, shared);
    }

    private String save(SignedIn who, String name, boolean shared) {
        var answer = post(
                who,
                "/analysis/views",
                "name",
                name,
                "shared",
                String.valueOf(shared),
                "rows",
                "unit",
                "campaign",
                world.campaign.toString());
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult get(SignedIn who, String address) {
        return mvc.get().uri(URI.create(address)).with(user(who)).exchange();
    }

    private MvcTestResult post(SignedIn who, String address, String... fields) {
        var request = mvc.post().uri(address).with(user(who)).with(csrf());
        for (var at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }
}
