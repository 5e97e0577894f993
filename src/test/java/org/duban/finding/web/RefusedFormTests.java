package org.duban.finding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.util.Map;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineTerm;
import org.duban.evidence.Photos;
import org.duban.finding.FindingId;
import org.duban.finding.FindingRectifications;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.shared.Uuids;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A form about a finding that is refused comes back with all that was put into it, at an address that can be opened. */
@FullStackTest
class RefusedFormTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    private InspectionWorld world;
    private FindingId finding;

    @BeforeEach
    void aFindingThatIsBeingRectified() {
        world = new InspectionWorld(beans);
        var round = world.round(InspectionKind.ROUTINE, world.market);
        finding = world.find(round, world.market, DeadlineTerm.days(2));
        beans.getBean(FindingRectifications.class).acknowledge(finding, "网格员", world.district.clerk, null);
    }

    @Test
    void keepsThePhotoWhateverElseIsRefused() throws IOException {
        var page = handIn(Map.of("measure", "已清运", "people", "-3"), photo("a.jpg"));

        assertThat(page.select("#submit input[name=evidenceIds]")).hasSize(1);
        assertThat(page.select("#submit .photo-grid img")).hasSize(1);
        assertThat(page.select("#people").val()).isEqualTo("-3");
    }

    @Test
    void keepsEachNumberThatIsTooLargeAndSaysSo() throws IOException {
        var page = handIn(
                Map.of("measure", "已清运", "people", "99999999999", "cubicMetres", "999999999999"), photo("a.jpg"));

        assertThat(page.select("#submit .refusal a").eachAttr("href"))
                .containsExactlyInAnyOrder("#people", "#cubicMetres");
        assertThat(page.select("#people-error").text()).isEqualTo("整数最多 9 位，小数最多 0 位");
        assertThat(page.select("#people").val()).isEqualTo("99999999999");
        assertThat(page.select("#cubicMetres").val()).isEqualTo("999999999999");
        assertThat(page.select("#measure").text()).isEqualTo("已清运");
    }

    @Test
    void saysWhatSomebodyElseDidMeanwhileWhereTheFormIsGone() throws IOException {
        assertThat(post(
                        "/findings/" + finding + "/rectification",
                        world.district.clerk,
                        Map.of("measure", "已清运"),
                        photo("a.jpg")))
                .hasStatus(302);

        var page = handIn(Map.of("measure", "第二个窗口里写的措施"), photo("b.jpg"));

        assertThat(page.select("#submit")).isEmpty();
        assertThat(page.select("main > .refusal").text()).contains("已").contains("第二个窗口里写的措施");
    }

    @Test
    void keepsTheGoodPhotoBesideTheOneThatIsNone() throws IOException {
        var page = handIn(Map.of("measure", "已清运"), photo("a.jpg"), broken());

        assertThat(page.select("#submit input[name=evidenceIds]")).hasSize(1);
        assertThat(page.select("#submit .refusal li")).hasSize(1);
    }

    @Test
    void namesAllThatIsMissingAtOnce() throws IOException {
        var page = handIn(Map.of("measure", ""), empty());

        assertThat(page.select("#submit .refusal a").eachAttr("href"))
                .containsExactlyInAnyOrder("#measure", "#evidenceIds");
    }

    @Test
    void keepsThePhotosOfANewFindingToo() throws IOException {
        var page = send(
                "/findings",
                world.inspector,
                Map.of("id", Uuids.next().toString(), "placeText", "庆丰路", "source", "ROUTINE", "due", "POLICY"),
                photo("before.jpg"));

        assertThat(page.select("input[name=evidenceIds]")).hasSize(1);
        assertThat(page.select(".refusal a").eachAttr("href")).contains("#description");
    }

    @Test
    void namesTheMissingPhotoOfANewFindingWithTheRest() throws IOException {
        var page = send(
                "/findings",
                world.inspector,
                Map.of("placeText", "庆丰路", "unitId", world.district.township.toString(), "due", "HOURS_24"),
                empty());

        assertThat(page.select(".refusal a").eachAttr("href")).contains("#description", "#evidenceIds");
    }

    @Test
    void namesTheMissingPhotoWhereTheUnitIsStillToBeProposed() throws IOException {
        var page = send("/findings", world.inspector, Map.of("due", "POLICY"), empty());

        assertThat(page.select(".refusal a").eachAttr("href")).contains("#placeText", "#evidenceIds");
    }

    @Test
    void leadsToTheOtherLanguageByAnAddressThatCanBeOpened() throws IOException {
        var refused = handIn(Map.of("measure", ""), empty());
        var log = send("/findings", world.inspector, Map.of("placeText", "庆丰路"), empty());

        assertThat(refused.select("a[hreflang]").attr("href")).isEqualTo("/findings/" + finding + "?lang=en");
        assertThat(log.select("a[hreflang]").attr("href")).isEqualTo("/findings/new?lang=en");
    }

    @Test
    void opensThePageOfTheFormWhoseAddressIsOpened() {
        var clerk = Visitor.of(port).signIn(world.district.clerk.username(), "long-enough-1");
        var supervisor = Visitor.of(port).signIn(world.district.supervisor.username(), "long-enough-1");
        var unit = world.district.township;

        for (var action : new String[] {"acknowledgement", "rectification", "verification", "dispute", "hold"}) {
            assertLeads(clerk, "/findings/" + finding + "/" + action + "?lang=en", "/findings/" + finding + "?lang=en");
        }
        assertLeads(supervisor, "/units/" + unit, "/units/" + unit + "/edit");
        assertLeads(supervisor, "/units/" + unit + "/retirement", "/units/" + unit + "/edit");
        var campaign = "/campaigns/" + world.district.campaign;
        assertLeads(supervisor, campaign + "/archive", campaign);
        assertLeads(supervisor, campaign + "/workstreams", campaign + "/workstreams/new");
    }

    private static void assertLeads(Visitor visitor, String from, String to) {
        var answer = visitor.get(from);
        assertThat(answer.statusCode()).as(from).isEqualTo(303);
        assertThat(Visitor.location(answer)).isEqualTo(to);
    }

    private Document handIn(Map<String, String> fields, MockMultipartFile... photos) throws IOException {
        return send("/findings/" + finding + "/rectification", world.district.clerk, fields, photos);
    }

    private Document send(String address, SignedIn who, Map<String, String> fields, MockMultipartFile... files)
            throws IOException {
        var answer = post(address, who, fields, files);
        assertThat(answer).hasStatus(422);
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult post(String address, SignedIn who, Map<String, String> fields, MockMultipartFile... files) {
        var request = mvc.post().uri(address).multipart();
        for (var file : files) {
            request.file(file);
        }
        fields.forEach(request::param);
        return request.with(user(who)).with(csrf()).exchange();
    }

    private static MockMultipartFile photo(String fileName) {
        return new MockMultipartFile("photos", fileName, "image/jpeg", Photos.jpeg(640, 480));
    }

    private static MockMultipartFile broken() {
        return new MockMultipartFile("photos", "b.jpg", "image/jpeg", new byte[] {1, 2, 3});
    }

    private static MockMultipartFile empty() {
        return new MockMultipartFile("photos", "", "application/octet-stream", new byte[0]);
    }
}
