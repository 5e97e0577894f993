package org.duban.finding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingId;
import org.duban.finding.FindingReader;
import org.duban.finding.FindingRegister;
import org.duban.finding.recurrence.Comebacks;
import org.duban.finding.recurrence.RecheckReader;
import org.duban.finding.recurrence.SightingReader;
import org.duban.inspection.InspectionWorld;
import org.duban.shared.Uuids;
import org.duban.support.FullStackTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The form asks what it is where something like it is there already, and the interface takes the same answers. */
@FullStackTest
class EarlierInTheFormTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private FindingReader reader;

    @Autowired
    private FindingRegister register;

    @Autowired
    private SightingReader sightings;

    @Autowired
    private MockMvcTester mvc;

    private Comebacks comebacks;
    private InspectionWorld world;

    @BeforeEach
    void aDistrict() {
        comebacks = new Comebacks(beans);
        world = comebacks.world;
    }

    @Test
    void showsWhatIsThereOnceItIsKnownWhatAndWhere() throws UnsupportedEncodingException {
        var open = comebacks.log(comebacks.finds());

        var answer = mvc.get()
                .uri("/findings/new/earlier")
                .param("campaignId", world.district.campaign.toString())
                .param("placeId", world.market.toString())
                .param("checkItemId", comebacks.litter.value().toString())
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(user(world.inspector))
                .exchange();

        assertThat(answer).hasStatusOk();
        var radios = Jsoup.parse(answer.getResponse().getContentAsString()).select("input[name=earlier]");
        assertThat(radios.eachAttr("value")).containsExactly("SEEN:" + open, "NEW");
    }

    @Test
    void asksOnceAndKeepsEverything() throws UnsupportedEncodingException {
        comebacks.log(comebacks.finds());
        var form = form();

        var asked = page(post(form));
        assertThat(asked.select(".refusal a").eachAttr("href")).containsExactly("#earlier");
        assertThat(asked.select("#description").text()).isEqualTo("东门外垃圾成堆");
        assertThat(asked.select("input[name=earlierAsked]").val()).isEqualTo("true");

        form.put("earlierAsked", "true");
        assertThat(post(form)).hasStatus(302);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void keepsTheChoiceWhenItIsRefused() throws UnsupportedEncodingException {
        var closed = comebacks.closed(comebacks.finds());
        var form = form();
        form.put("earlier", "RELAPSE:" + closed);
        form.put("description", "");

        assertThat(page(post(form)).select("input[name=earlier][checked]").val())
                .isEqualTo("RELAPSE:" + closed);
    }

    @Test
    void whatIsStillThereIsNotLoggedAgain() {
        var open = comebacks.log(comebacks.finds());
        var form = form();
        form.put("earlier", "SEEN:" + open);

        assertThat(post(form)).hasStatus(302).redirectedUrl().isEqualTo("/findings/" + open);
        assertThat(post(form)).as("pressed twice").hasStatus(302);

        assertThat(count()).isEqualTo(1);
        assertThat(sightings.of(open, world.inspector)).hasSize(1);
    }

    @Test
    void saysThatItWasStruckOffMeanwhile() throws UnsupportedEncodingException {
        var closed = comebacks.closed(comebacks.finds());
        var form = form();
        form.put("earlier", "SEEN:" + closed);

        assertThat(page(post(form)).select(".refusal").text()).contains("已销号或作废");
    }

    @Test
    void linksWhatHasComeBack() {
        var closed = comebacks.closed(comebacks.finds().withItem(comebacks.drains));
        var form = form();
        form.put("earlier", "RELAPSE:" + closed);

        assertThat(post(form)).hasStatus(302);

        assertThat(reader.details(new FindingId(UUID.fromString(form.get("id"))), world.inspector)
                        .facts()
                        .recurrenceOf())
                .isEqualTo(closed.value());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "SEEN", "NEW:x", "RELAPSE:x", "OTHER"})
    void whatMeansNothingChoosesNothing(@Nullable String text) {
        assertThat(EarlierChoice.of(text)).isNull();
    }

    @Test
    void theInterfaceTellsTheSame() {
        var open = comebacks.log(comebacks.finds());
        var sighting = "/api/v1/findings/" + open + "/sightings/" + Uuids.next();

        var known = mvc.get()
                .uri("/api/v1/findings/recurrences")
                .param("campaignId", world.district.campaign.toString())
                .param("placeId", world.market.toString())
                .param("checkItemId", comebacks.litter.value().toString())
                .with(user(world.inspector))
                .exchange();
        assertThat(known).bodyJson().extractingPath("$.items[0].id").isEqualTo(open.toString());
        assertThat(known).bodyJson().extractingPath("$.items[0].why").isEqualTo("PLACE");
        assertThat(put(sighting, "{\"comment\": \"还在\"}")).hasStatus(201);
        assertThat(put(sighting, "{\"comment\": \"还在\"}")).hasStatus(200);
        assertThat(put("/api/v1/findings/" + Uuids.next(), """
                {"campaignId": "%s", "placeId": "%s", "description": "垃圾", "recurrence": {"choice": "RELAPSE", "of": "%s"}}
                """.formatted(world.district.campaign, world.market, open)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("RelapseOfOpen");
    }

    @Test
    void theInterfaceTakesARecheck() {
        var closed = comebacks.closed(comebacks.finds());
        var list = mvc.get()
                .uri("/api/v1/findings/" + closed + "/rechecks")
                .with(user(world.other))
                .exchange();
        assertThat(list).bodyJson().extractingPath("$.items").asArray().hasSize(3);
        var recheck = beans.getBean(RecheckReader.class)
                .of(closed, world.other)
                .get(0)
                .id();
        var relapse = Uuids.next();

        var told = mvc.put()
                .uri("/api/v1/findings/" + closed + "/rechecks/" + recheck)
                .with(user(world.other))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"result\": \"RELAPSED\", \"relapseId\": \"%s\"}".formatted(relapse))
                .exchange();

        assertThat(told).hasStatusOk();
        assertThat(told).bodyJson().extractingPath("$.relapseId").isEqualTo(relapse.toString());
    }

    private Map<String, String> form() {
        var form = new HashMap<String, String>();
        form.put("id", Uuids.next().toString());
        form.put("campaignId", world.district.campaign.toString());
        form.put("placeId", world.market.toString());
        form.put("placeText", "市场");
        form.put("checkItemId", comebacks.litter.value().toString());
        form.put("description", "东门外垃圾成堆");
        form.put("source", "ROUTINE");
        form.put("due", "POLICY");
        form.put("noEvidenceReason", "雨天未拍照");
        return form;
    }

    private int count() {
        var ofTheCampaign = FindingFilter.ALL.withCampaigns(List.of(world.district.campaign.value()));
        return register.count(ofTheCampaign, 10, world.inspector);
    }

    private MvcTestResult post(Map<String, String> fields) {
        var request = mvc.post().uri("/findings").multipart();
        fields.forEach(request::param);
        return request.locale(Locale.SIMPLIFIED_CHINESE)
                .with(user(world.inspector))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult put(String address, String json) {
        return mvc.put()
                .uri(address)
                .with(user(world.inspector))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private static Document page(MvcTestResult refused) throws UnsupportedEncodingException {
        assertThat(refused).hasStatus(422);
        return Jsoup.parse(refused.getResponse().getContentAsString());
    }
}
