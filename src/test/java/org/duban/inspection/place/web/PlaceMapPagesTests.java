package org.duban.inspection.place.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.duban.support.Visitors.in;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineTerm;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.duban.unit.PlaceDetails;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceService;
import org.duban.unit.map.MapSettings;
import org.duban.unit.map.Plate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.json.JsonContent;
import org.springframework.test.json.JsonContentAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The map with its settings, the same as a list, and the plates. */
@FullStackTest
class PlaceMapPagesTests {

    private static final String SQUARE =
            "{\"type\": \"Polygon\", \"coordinates\": [[[114.6, 33.5], [114.8, 33.5], [114.8, 33.7], [114.6, 33.5]]]}";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlaceService places;

    @Autowired
    private MapSettings settings;

    private InspectionWorld world;
    private String unit;

    @BeforeEach
    void makeAWorld() {
        world = new InspectionWorld(beans);
        unit = world.district.township.toString();
        places.change(world.market, details("庆丰路农贸市场", PlaceKind.MARKET, 33.62, 114.65), null);
    }

    @AfterEach
    void leaveNoSettings() {
        settings.setTiles(null);
        settings.removeOutline();
        settings.setPlate(new Plate(null, null, null));
    }

    @Test
    void pointsTellTheirOpenFindingsToThoseWhoMaySeeThem() {
        var round = world.round(InspectionKind.UNANNOUNCED, world.market);
        world.find(round, world.market, DeadlineTerm.days(2));

        assertPoint(world.inspector, "OPEN", 1);
        assertPoint(world.district.clerk, "CLEAN", 0);
        points("&light=OPEN", world.district.clerk)
                .extractingPath("$.features")
                .asArray()
                .isEmpty();
    }

    private void assertPoint(SignedIn reader, String light, int open) {
        var points = points("", reader);
        points.extractingPath("$.features[0].properties.light").isEqualTo(light);
        points.extractingPath("$.features[0].properties.open").isEqualTo(open);
        points.extractingPath("$.features[0].geometry.coordinates").asArray().containsExactly(114.65, 33.62);
    }

    @Test
    void theListHasAllPlacesAndEachOfThemCostsNothingMore() {
        var page = page("/places/map?unit=" + unit, world.inspector);
        assertThat(page.select(".map-line .map-name").eachText()).hasSize(2);
        assertThat(page.select(".map-line [data-show]").eachAttr("data-show")).containsExactly(world.market.toString());
        assertThat(page("/places/map?kind=SCHOOL&unit=" + unit, world.inspector).select(".map-line"))
                .hasSize(1);
        var statements = Statements.during(() -> page("/places/map?unit=" + unit, world.inspector));
        assertThat(statements)
                .filteredOn(statement -> statement.contains("with counted"))
                .hasSize(1);

        for (var at = 0; at < 60; at++) {
            places.register(PlaceId.next(), details("八一路" + at, PlaceKind.ROAD, 33.6, 114.6));
        }

        assertThat(Statements.during(() -> page("/places/map?unit=" + unit, world.inspector)))
                .hasSameSizeAs(statements);
        var first = page("/places/map?unit=" + unit, world.inspector);
        assertThat(first.select(".map-line")).hasSize(50);
        assertThat(page(first.select("a[rel=next]").attr("href"), world.inspector)
                        .select(".map-line"))
                .hasSize(12);
        points("", world.inspector).extractingPath("$.features.length()").isEqualTo(61);
    }

    @Test
    void onlyPagesWithAMapMayFetchTilesAndFromTheirHostsAlone() {
        assertThat(policy("/places/map")).doesNotContain("tiles.example");

        assertThat(tiles("https://{s}.tiles.example/{z}/{x}/{y}.png", "ab")).hasRedirectedUrl("/map-settings");

        assertThat(policy("/places/map"))
                .contains("img-src 'self' data: blob: https://a.tiles.example https://b.tiles.example;");
        assertThat(policy("/places/new")).contains("https://a.tiles.example");
        assertThat(policy("/places")).doesNotContain("tiles.example");
        assertThat(page("/places/map", world.inspector).select("#map").attr("data-datum"))
                .isEqualTo("GCJ02");

        assertThat(tiles("", "")).hasRedirectedUrl("/map-settings");
        assertThat(settings.tiles()).isEmpty();
    }

    @Test
    void theAdministratorIsToldWhatIsWrong() {
        assertThat(tiles("https://tiles.example/{z}", "abc"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("应以 http:// 或 https:// 开头，并含有 {z}、{x}、{y}");
        assertThat(outline("{\"type\": \"Point\", \"coordinates\": [114, 33]}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("轮廓没有换上：只接受 Polygon 和 MultiPolygon，文件中有 Point");
        assertThat(outline(""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请选择文件");
        assertThat(mvc.get().uri("/map-settings").with(in(Role.SUPERVISOR)).exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(settings.outline()).isEmpty();
    }

    @Test
    void theOutlineIsKeptUntilItIsTakenAway() {
        assertThat(get("/places/map/outline", world.inspector)).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(outline(SQUARE)).hasRedirectedUrl("/map-settings");
        assertThat(get("/places/map/outline", world.district.clerk))
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("MultiPolygon");
        assertThat(page("/places/map", world.inspector).select("#map").attr("data-outline"))
                .isEqualTo("/places/map/outline");

        assertThat(mvc.post()
                        .uri("/map-settings/outline/removal")
                        .with(in(Role.ADMIN))
                        .exchange())
                .hasRedirectedUrl("/map-settings");
        assertThat(settings.outline()).isEmpty();
    }

    @Test
    void coordinatesFromAChineseMapAreKeptInWgs84() {
        var name = "图上抄的" + world.district.mark();
        var answer = mvc.post()
                .uri("/places")
                .with(in(Role.SUPERVISOR))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("kind=ROAD&datum=GCJ02&latitude=39.91640428150164&longitude=116.41024449916938&name=" + name)
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        var id = String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/places/", "");
        assertThat(places.require(PlaceId.valueOf(id))).satisfies(place -> {
            assertThat(place.latitude()).isCloseTo(39.915, within(1e-6));
            assertThat(place.longitude()).isCloseTo(116.404, within(1e-6));
        });
    }

    @Test
    void platesTellWhatIsPublicAndLeadToThePlace() {
        settings.setPlate(new Plate("门前三包", "请扫码", "12345"));

        var one = page("/places/" + world.market + "/plate?size=A6", world.inspector);
        assertThat(one.select(".plate").text()).contains("门前三包", "庆丰路农贸市场", "文昌办事处", "请扫码", "12345");
        assertThat(one.select(".plate-code path").attr("d")).startsWith("M");
        assertThat(one.select("main").hasClass("plates-A6")).isTrue();

        var sheet = page("/places/plates?ids=" + world.market + "&ids=" + world.school, world.inspector);
        assertThat(sheet.select(".plate")).hasSize(2);
        var chosen = page("/places/plates?unit=" + unit, world.inspector);
        assertThat(chosen.select("input[name=ids]")).hasSize(2);
        assertThat(get("/places/" + world.market + "/plate?size=A0", world.inspector))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    private PlaceDetails details(String name, PlaceKind kind, double latitude, double longitude) {
        var adopter = world.district.township;
        return new PlaceDetails(name + world.district.mark(), kind, adopter, null, latitude, longitude, null);
    }

    private String policy(String path) {
        return String.valueOf(get(path, world.district.supervisor).getResponse().getHeader("Content-Security-Policy"));
    }

    private MvcTestResult tiles(String url, String subdomains) {
        return mvc.post()
                .uri("/map-settings/tiles")
                .with(in(Role.ADMIN))
                .param("url", url)
                .param("subdomains", subdomains)
                .param("maxZoom", "18")
                .param("datum", "GCJ02")
                .exchange();
    }

    private MvcTestResult outline(String content) {
        return mvc.post()
                .uri("/map-settings/outline")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "outline.json", "application/json", content.getBytes(StandardCharsets.UTF_8)))
                .with(in(Role.ADMIN))
                .param("outlineDatum", "WGS84")
                .exchange();
    }

    private JsonContentAssert points(String filter, SignedIn reader) {
        var page = page("/places/map?unit=" + unit + filter, reader);
        return assertThat(new JsonContent(page.select("#map").attr("data-points")));
    }

    private Document page(String path, SignedIn who) {
        var answer = get(path, who);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(assertThat(answer).bodyText().actual());
    }

    private MvcTestResult get(String path, SignedIn who) {
        return mvc.get().uri(URI.create(path)).with(user(who)).exchange();
    }
}
