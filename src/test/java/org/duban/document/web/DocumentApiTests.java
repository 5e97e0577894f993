package org.duban.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.document.Stationery;
import org.duban.document.StationerySettings;
import org.duban.ranking.RankingWorld;
import org.duban.support.FullStackTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Documents as programs see them. */
@FullStackTest
class DocumentApiTests {

    private static final String DOCUMENTS = "/api/v1/documents";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    private RankingWorld world;

    @BeforeEach
    void aDay() {
        world = new RankingWorld(beans);
        world.finding(world.wenchang).due("04-30T24:00");
        world.finding(world.xuwan).due("04-30T24:00");
    }

    @Test
    void aPaperIsDraftedWrittenIssuedAndHandedOut() {
        var id = drafted("BULLETIN").get(0);
        var one = DOCUMENTS + "/" + id;
        assertThat(get(world.supervisor, one))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.desk.figures['发现数']")
                .isEqualTo("2");

        assertThat(write(one, "本期发现{发现数}个。", 0))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.desk.words.opening")
                .isEqualTo("本期发现{发现数}个。");
        assertThat(write(one, "另一句。", 0)).hasStatus(HttpStatus.CONFLICT);
        assertThat(get(world.leader, one))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);

        assertThat(call(HttpMethod.POST, world.supervisor, one + "/issue", "{\"version\": 1}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.number")
                .isEqualTo(1);
        assertThat(get(world.leader, one)).bodyJson().extractingPath("$.desk").isNull();
        assertThat(get(world.leader, DOCUMENTS + "?q=本期发现2个&campaign=" + world.campaign))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .isEqualTo(List.of(id));
        assertThat(get(world.leader, one + ".docx")).hasStatusOk();
        assertThat(get(world.leader, one + ".xlsx"))
                .as("what has no table is no spreadsheet")
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.supervisor, DOCUMENTS + "/" + drafted("LEDGER").get(0) + ".xlsx"))
                .hasStatusOk();
        assertThat(call(HttpMethod.POST, world.supervisor, one + "/issue", null))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("DocumentIsIssued");
    }

    @Test
    void slipsComeUnitByUnitAndAreReadByTheirOwn() {
        beans.getBean(StationerySettings.class)
                .choose(
                        world.campaign,
                        new Stationery(null, null, null, List.of(), null, "督查室", "0000-1234567"),
                        world.supervisor);
        var slips = drafted("HAND_OVER");
        assertThat(slips).hasSize(2);
        slips.forEach(id -> assertThat(call(HttpMethod.POST, world.supervisor, DOCUMENTS + "/" + id + "/issue", null))
                .hasStatusOk());

        var first = get(world.leader, list("&limit=1"));
        assertThat(first).bodyJson().extractingPath("$.items").asArray().hasSize(1);
        String cursor = JsonPath.read(body(first), "$.next");
        assertThat(get(world.leader, list("&limit=1&cursor=" + cursor)))
                .bodyJson()
                .extractingPath("$.next")
                .isNull();
        var own = get(world.clerk, list(""));
        assertThat(own).bodyJson().extractingPath("$.items[*].unitName").isEqualTo(List.of("文昌办事处"));
        String mine = JsonPath.read(body(own), "$.items[0].id");
        var stranger = world.account("stranger", Role.UNIT, world.bankou);
        for (var path : List.of(mine, mine + ".docx", mine + ".xlsx")) {
            assertThat(get(stranger, DOCUMENTS + "/" + path)).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HAND_OVER, 2019-04-09, 2019-04-08, to",
        "BRIEF, 2019-04-09, 2019-04-08, to",
        "BRIEF, 2019-04-09, 2999-01-01, to",
        "AWARD, 2019-04-09, 2019-04-09, kind",
        "STRIKE_OFF, 2019-04-09, 2019-04-09, kind",
        "LETTER, 2019-04-09, 2019-04-09, kind",
    })
    void whatCannotBeDraftedIsRefusedAtItsField(String kind, String from, String to, String field) {
        assertThat(draft(kind, from, to))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of(field));
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() {
        assertThat(call(HttpMethod.POST, world.supervisor, DOCUMENTS, "{}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("kind", "campaignId", "from", "to");
        var one = DOCUMENTS + "/" + drafted("BULLETIN").get(0);
        assertThat(write(one, "共{无此数}个", 0))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("words[opening]");
        assertThat(call(HttpMethod.PUT, world.supervisor, one, "{\"words\": {\"opening\": null}}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("words[opening]");
        assertThat(get(world.supervisor, DOCUMENTS + "?from=yesterday"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("from");
    }

    private List<String> drafted(String kind) {
        var answer = draft(kind, "2019-04-09", "2019-04-09");
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return JsonPath.read(body(answer), "$.ids");
    }

    private MvcTestResult draft(String kind, String from, String to) {
        return call(HttpMethod.POST, world.supervisor, DOCUMENTS, """
                {"kind": "%s", "campaignId": "%s", "from": "%s", "to": "%s"}
                """.formatted(kind, world.campaign, from, to));
    }

    private MvcTestResult write(String document, String opening, int version) {
        return call(HttpMethod.PUT, world.supervisor, document, """
                {"words": {"opening": "%s"}, "version": %d}
                """.formatted(opening, version));
    }

    private String list(String more) {
        return DOCUMENTS + "?kind=HAND_OVER&from=2019-04-01&campaign=" + world.campaign + more;
    }

    private MvcTestResult get(SignedIn who, String uri) {
        return call(HttpMethod.GET, who, uri, null);
    }

    private MvcTestResult call(HttpMethod method, SignedIn who, String uri, @Nullable String body) {
        var request = mvc.method(method)
                .uri(uri)
                .header("Accept-Language", "zh-CN")
                .contentType(MediaType.APPLICATION_JSON)
                .with(user(who))
                .with(csrf());
        return (body == null ? request : request.content(body)).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
