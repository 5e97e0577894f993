package org.duban.inspection.place.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.violations;
import static org.duban.support.Pages.width;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.account.SignedIn;
import org.duban.account.TokenService;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignService;
import org.duban.deadline.DeadlineTerm;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.inspection.Visits;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardId;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.InstalledChromium;
import org.duban.support.Pages;
import org.duban.unit.PlaceDetails;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceService;
import org.duban.unit.PlaceStatus;
import org.duban.unit.PlaceStatusDetails;
import org.duban.unit.PlaceStatuses;
import org.duban.unit.map.Datum;
import org.duban.unit.map.GeoPoint;
import org.duban.unit.map.MapSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A place, the map, its plate and the matrix as they are used with a phone, a mouse and a keyboard. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesInTheBrowserTests {

    private static final String LONG = "周淮路与西华大道交叉口向东三百米路北侧已拆迁未封闭地块及其周边背街小巷公共卫生间";

    private final Playwright playwright = InstalledChromium.playwright();
    private InspectionWorld world;
    private Browser browser;
    private PlaceId place = PlaceId.next();
    private CampaignId campaign = CampaignId.next();
    private String inspector = "";
    private String office = "";

    @Autowired
    private MapSettings settings;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open(@Autowired ApplicationContext beans) {
        browser = InstalledChromium.launch(playwright);
        world = new InspectionWorld(beans);
        inspector = token(beans, world.inspector);
        office = token(beans, world.district.supervisor);
        place = beans.getBean(PlaceService.class)
                .register(
                        PlaceId.next(),
                        new PlaceDetails(
                                LONG + world.district.mark(),
                                PlaceKind.TOILET,
                                world.district.township,
                                "包保科长",
                                33.62,
                                114.65,
                                null));
        var round = world.round(InspectionKind.ROUTINE, place, world.market);
        world.find(round, place, DeadlineTerm.hours(24));
        beans.getBean(Visits.class).visit(round, world.market, null, world.inspector);
        beans.getBean(PlaceStatuses.class)
                .set(
                        place,
                        new PlaceStatusDetails(
                                PlaceStatus.AWAITING_DEMOLITION, "列入今年棚改，住户已搬离", DistrictTime.today(), null));
        campaign = beans.getBean(CampaignService.class).announce(CampaignId.next(), withStandard(beans));
        settings.setOutline(
                "{\"type\": \"Polygon\", \"coordinates\": [[[114.6, 33.5], [114.8, 33.5], [114.8, 33.7], [114.6, 33.5]]]}"
                        .getBytes(StandardCharsets.UTF_8),
                Datum.WGS84);
    }

    private static String token(ApplicationContext beans, SignedIn who) {
        return beans.getBean(TokenService.class).issue(who.accountId(), "browser");
    }

    private CampaignDetails withStandard(ApplicationContext beans) {
        var standards = beans.getBean(StandardCatalogue.class).list().stream()
                .limit(1)
                .map(row -> new StandardId(row.id()))
                .toList();
        return new CampaignDetails(
                "分工" + world.district.mark(),
                world.district.district,
                null,
                DistrictTime.today(),
                null,
                null,
                null,
                30,
                Set.copyOf(standards));
    }

    @AfterAll
    void close() {
        settings.removeOutline();
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1440, zh-CN, place", "390, zh-CN, place", "390, en-GB, place", "1440, zh-CN, map", "390, en-GB, map",
        "1440, zh-CN, plate", "390, zh-CN, plate", "1440, zh-CN, plates", "390, zh-CN, status", "1440, zh-CN, matrix",
        "390, en-GB, matrix", "390, zh-CN, form", "390, zh-CN, history"
    })
    void pagesAreWhollyThereForEverybody(int window, String language, String name) {
        var page = page(window, language, office);
        var complaints = complaints(page);
        go(page, address(name));

        if (name.equals("map")) {
            page.locator("#map[data-drawn]").waitFor();
        }
        Pages.shoot(page, "place-" + name + "-" + window + "-" + language);
        assertThat(width(page)).isLessThanOrEqualTo(window);
        assertThat(violations(page)).isEmpty();
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    private String address(String name) {
        return switch (name) {
            case "place" -> "/places/" + place;
            case "map" -> "/places/map?unit=" + world.district.township;
            case "plate" -> "/places/" + place + "/plate";
            case "plates" -> "/places/plates?ids=" + place + "&ids=" + world.market;
            case "status" -> "/places/" + place + "/status";
            case "form" -> "/places/" + place + "/edit";
            case "history" -> "/places/" + place + "/history";
            default -> "/campaigns/" + campaign + "/matrix";
        };
    }

    @Test
    void theCodeAtAPlaceOpensTheFormWithAWordOnItsStatus() {
        var page = page(390, "zh-CN", inspector);
        go(page, "/places/" + place + "/here");

        assertThat(page).hasURL(Pattern.compile(".*/field#/log/place/" + place));
        var chosen = page.locator("[data-field='placeId'] .chip:has(input:checked)");
        assertThat(chosen).containsText(LONG + world.district.mark());
        assertThat(chosen).containsText("待拆迁");
        page.context().close();
    }

    @Test
    void aPointOfTheListIsShownOnTheMapAndLeadsToItsPlace() {
        var page = page(390, "zh-CN", inspector);
        var complaints = complaints(page);
        go(page, "/places/map?unit=" + world.district.township);
        assertThat(page.locator("#map[data-drawn='1']")).isVisible();

        page.locator("[data-show='" + place + "']").click();
        var popup = page.locator(".leaflet-popup");
        assertThat(popup).containsText("1 个未销号");
        assertThat(popup).containsText("待拆迁");
        assertThat(popup.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("在此记录问题")))
                .isVisible();
        // By the keyboard: under the pointer the map may still be moving the popup into view.
        Pages.follow(page, () -> popup.locator(".popup-name").press("Enter"));

        assertThat(page).hasURL(Pattern.compile(".*/places/" + place));
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void aPositionIsPickedOnTheMap() {
        var page = page(1440, "zh-CN", office);
        go(page, "/places/" + place + "/edit");
        var map = page.locator("#position-map.leaflet-container");
        map.waitFor();
        page.locator("[name=datum][value=GCJ02]").check();

        map.click(new Locator.ClickOptions().setPosition(300, 100));

        assertThat(page.locator("[name=datum][value=WGS84]")).isChecked();
        var latitude = Double.parseDouble(page.locator("#latitude").inputValue());
        assertThat(latitude).isNotEqualTo(33.62).isCloseTo(33.62, within(0.1));
        page.context().close();
    }

    @Test
    void theBrowserReckonsAsTheServerDoes() {
        var page = page(390, "zh-CN", inspector);
        go(page, "/places");
        for (var point : List.of(
                new GeoPoint(39.915, 116.404),
                new GeoPoint(33.62, 114.65),
                new GeoPoint(22.5, 113.9),
                new GeoPoint(51.5, 0))) {
            var shifted = Datum.GCJ02.fromWgs84(point);
            assertSame(reckoned(page, "fromWgs84", point), shifted);
            assertSame(reckoned(page, "toWgs84", shifted), point);
        }
        page.context().close();
    }

    private static GeoPoint reckoned(Page page, String function, GeoPoint point) {
        var answer = (List<?>) page.evaluate(
                "async ([name, latitude, longitude]) => (await import('/js/datum.js'))[name]([latitude, longitude], 'GCJ02')",
                List.of(function, point.latitude(), point.longitude()));
        return new GeoPoint(((Number) answer.get(0)).doubleValue(), ((Number) answer.get(1)).doubleValue());
    }

    private static void assertSame(GeoPoint actual, GeoPoint expected) {
        assertThat(actual.latitude()).isEqualTo(expected.latitude(), within(1e-8));
        assertThat(actual.longitude()).isEqualTo(expected.longitude(), within(1e-8));
    }

    @Test
    void aCellOfTheMatrixIsFilledByKeyboard() {
        var page = page(1440, "zh-CN", office);
        var complaints = complaints(page);
        go(page, "/campaigns/" + campaign + "/matrix");
        var gap = page.locator(".matrix-gap button").first();
        var at = gap.getAttribute("value");
        gap.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");

        var dialog = page.locator("#cell-dialog[open]");
        assertThat(dialog).isVisible();
        assertThat(violations(page)).isEmpty();
        dialog.locator("#unitId").selectOption(world.district.township.toString());
        dialog.locator("#post").fill("分管副主任");
        Pages.follow(page, () -> page.keyboard().press("Enter"));

        var cell = page.locator("button[value='" + at + "']");
        assertThat(cell).containsText("分管副主任");
        assertThat(cell).isFocused();
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    private Page page(int width, String language, String token) {
        return browser.newContext(Pages.window(width, language, token)).newPage();
    }

    private void go(Page page, String path) {
        page.navigate("http://127.0.0.1:" + port + path);
    }
}
