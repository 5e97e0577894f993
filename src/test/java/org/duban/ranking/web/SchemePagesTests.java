package org.duban.ranking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duban.ranking.RankingWorld.WEEK;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duban.account.SignedIn;
import org.duban.finding.Source;
import org.duban.ranking.RankingReader;
import org.duban.ranking.RankingService;
import org.duban.ranking.RankingWorld;
import org.duban.ranking.scheme.Measure;
import org.duban.ranking.scheme.Rules;
import org.duban.ranking.scheme.SchemeReader;
import org.duban.ranking.scheme.SchemeRow;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages and calls by which the office keeps its schemes, and what they refuse. */
@FullStackTest
class SchemePagesTests {

    private static final String MIXED = "00000000-0000-7000-8000-000000000004";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SchemeReader schemes;

    @Autowired
    private RankingService rankings;

    @Autowired
    private RankingReader reader;

    private RankingWorld world;
    private final String name = "方案" + UUID.randomUUID();

    @BeforeEach
    void makeAWorld() {
        world = new RankingWorld(beans);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void sayEachShippedSchemeInSentences(String language) {
        for (var scheme : schemes.list().subList(0, 4)) {
            for (var page : new String[] {"", "/edit"}) {
                assertThat(get(world.supervisor, "/rankings/schemes/" + scheme.id() + page + "?lang=" + language))
                        .as(scheme.name())
                        .hasStatusOk()
                        .bodyText()
                        .contains("lang=\"" + language + "\"")
                        .doesNotContain("??");
            }
        }
        assertThat(get(world.clerk, "/rankings/schemes/" + MIXED)).bodyText().contains("扣分得分×40%＋按期结案率×30%＋实地得分率×30%");
        assertThat(get(world.clerk, "/rankings/schemes")).hasStatusOk();
    }

    @Test
    void keepEachRevisionForGood() {
        var first = drawn(form());
        var changed = form();
        changed.put("deductions.late", "2");
        changed.put("version", "0");

        assertThat(post("/rankings/schemes/" + first.id() + "/edit", changed)).hasStatus3xxRedirection();

        var revised = schemes.require(first.schemeId());
        assertThat(revised.revision()).isEqualTo(2);
        assertThat(schemes.rules(revised.rules()).deductions().late()).isEqualByComparingTo("2");
        assertThat(schemes.revisions(first.schemeId()))
                .extracting(SchemeRow::revision)
                .containsExactly(2, 1);
        assertThat(get(world.clerk, "/rankings/schemes/" + first.id()))
                .bodyText()
                .contains("第 2 版", "第 1 版", "另扣2倍", "另扣1倍");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> beans.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("update ranking_scheme_revision set rules = '{}' where scheme_id = :id")
                        .param("id", first.id())
                        .update());
        assertThat(post("/rankings/schemes/" + first.id() + "/edit", changed))
                .as("from a page that has grown old")
                .hasStatus(422)
                .bodyText()
                .contains(name);
    }

    @Test
    void keepWhatTheFormSays() {
        var form = form();
        form.put("marks.parts[DEDUCTIONS]", "60");
        form.put("marks.parts[FEW_FOUND]", "40");
        form.put("deductions.severityPoints[MINOR]", "0.5");
        form.put("deductions.severityPoints[MAJOR]", "1");
        form.put("deductions.severityPoints[CRITICAL]", "3");
        form.put("deductions.caps[LATE]", "10");
        form.put("gains.most", "5");
        form.put("sample.perPlaces", "8");
        form.put("ties", "DENSE");
        form.put("leagues", "乡办组");

        var rules = schemes.rules(drawn(form).rules());

        assertThat(rules.marks().weight(Measure.FEW_FOUND)).isEqualByComparingTo("40");
        assertThat(rules.marks().bands()).isEqualTo(Rules.USUAL.marks().bands());
        assertThat(rules.deductions().severityPoints()).hasSize(3);
        assertThat(rules.deductions().sourceWeights().get(Source.PUBLIC)).isEqualByComparingTo("2");
        assertThat(rules.deductions().caps()).hasSize(1);
        assertThat(rules.gains().most()).isEqualByComparingTo("5");
        assertThat(rules.sample().perPlaces()).isEqualTo(8);
        assertThat(rules.leagues()).containsExactly("乡办组");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "marks.parts[DEDUCTIONS], 90, 各项权重合计为 90，须为 100",
        "marks.parts[CLOSING_RATE], -10, 不能是负数",
        "deductions.caps[LATE], -1, 不能是负数",
        "deductions.late, 1.005, 最多两位小数",
        "deductions.late, 11, 不能大于 10",
        "deductions.late, '', 请填写",
        "deductions.floor, '', 请填写",
        "marks.perPlace, '', 请填写",
        "marks.parts[DEDUCTIONS], 1E+999999999, 不能大于 100",
        "deductions.late, viele, 请填写数字",
        "deductions.base, 0, 基础分须大于 0",
        "deductions.floor, 100, 最低分须小于基础分",
        "deductions.severityPoints[MINOR], 1, 请填写",
        "deductions.sourceWeights[MEDIA], '', 请填写",
        "marks.bands[1].upTo, 10, 各档的数目须从小到大",
        "marks.perPlace, 0, 每点次的应得分须大于 0",
        "sample.perPlaces, 0, 须是不小于 1 的整数",
        "leagues, 没有的组, 没有这个组别：没有的组",
        "name, '', 请填写",
    })
    void refuseWhatCannotBeComputedAndKeepWhatWasTyped(String field, String value, String problem) {
        var form = form();
        form.put("note", "试行一个月");
        form.put(field, value);

        assertThat(post("/rankings/schemes/new", form))
                .hasStatus(422)
                .bodyText()
                .contains(problem, "试行一个月", "#" + field.replaceAll("(parts|Points).*", "$1"));
        assertThat(schemes.list()).extracting(SchemeRow::name).doesNotContain(name);
    }

    @Test
    void refuseANameThatIsTakenAndToRetireWhatIsInUse() {
        var scheme = drawn(form());
        assertThat(post("/rankings/schemes/new", form()))
                .hasStatus(422)
                .bodyText()
                .contains("已有名为");

        post(
                "/rankings/setup/" + world.campaign + "/scheme",
                Map.of("schemeId", scheme.id().toString()));
        assertThat(post("/rankings/schemes/" + scheme.id() + "/retirement", Map.of()))
                .hasStatus(409);
        post("/rankings/setup/" + world.campaign + "/scheme", Map.of("schemeId", MIXED));
        assertThat(post("/rankings/schemes/" + scheme.id() + "/retirement", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(post("/rankings/schemes/" + scheme.id() + "/edit", form())).hasStatus(422);
        assertThat(post(
                        "/rankings/setup/" + world.campaign + "/scheme",
                        Map.of("schemeId", scheme.id().toString())))
                .hasStatus(409);
    }

    @Test
    void tryRulesOnTheLastPeriodAndKeepNothing() {
        var form = form();
        form.put("campaign", world.campaign.toString());

        assertThat(post("/rankings/schemes/preview", form))
                .hasStatusOk()
                .bodyText()
                .contains("试算", "现行", "文昌办事处")
                .doesNotContain("<html");
        form.put("marks.parts[DEDUCTIONS]", "10");
        assertThat(post("/rankings/schemes/preview", form))
                .hasStatusOk()
                .bodyText()
                .contains("各项权重合计为 10")
                .doesNotContain("试算<");
        assertThat(schemes.list()).extracting(SchemeRow::name).doesNotContain(name);
    }

    @Test
    void explainAScoreWithItsNumbers() {
        post("/rankings/setup/" + world.campaign + "/scheme", Map.of("schemeId", MIXED));
        world.finding(world.bankou)
                .points("2")
                .due("04-11T24:00")
                .handedIn("04-11T16:00")
                .closed("04-12T09:00");
        world.finding(world.bankou).points("2").due("04-12T24:00");
        var edition = rankings.draft(world.campaign, WEEK, world.supervisor);

        assertThat(get(world.supervisor, "/rankings/" + edition + "/units/" + world.bankou))
                .bodyText()
                .containsSubsequence("扣分得分＝100−6＝94", "按期结案率＝1÷2＝50%", "实地得分率：本期没有", "得分＝（94×40%＋50×30%）÷70%＝75.14");
        assertThat(reader.standing(edition, world.bankou).score()).isEqualByComparingTo("75.14");
    }

    @Test
    void takeDownExcusesAndBonusesAndRefuseWhatIsIncomplete() {
        var setup = "/rankings/setup/" + world.campaign;
        assertThat(post(
                        setup + "/excuses",
                        Map.of("unitText", "许湾", "from", "2019-04-10", "to", "2019-04-09", "reason", "防汛")))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"许湾\"", "value=\"防汛\"");
        assertThat(post(
                        setup + "/excuses",
                        Map.of(
                                "unitId",
                                world.xuwan.toString(),
                                "from",
                                "2019-04-10",
                                "to",
                                "2019-04-09",
                                "reason",
                                "防汛")))
                .hasStatus(422)
                .bodyText()
                .contains("早于起期");
        assertThat(post(
                        setup + "/bonuses",
                        Map.of(
                                "winnerId",
                                world.xuwan.toString(),
                                "earnedOn",
                                "2099-12-31",
                                "points",
                                "2",
                                "occasion",
                                "表扬",
                                "proof",
                                "文")))
                .hasStatus(422)
                .bodyText()
                .contains("日期不能晚于今天");
        assertThat(post(
                        setup + "/excuses",
                        Map.of(
                                "unitId",
                                world.xuwan.toString(),
                                "from",
                                "2019-04-10",
                                "to",
                                "2019-04-11",
                                "reason",
                                "防汛抢险")))
                .hasStatus3xxRedirection();
        assertThat(post(
                        setup + "/bonuses",
                        Map.of(
                                "winnerId",
                                world.bankou.toString(),
                                "earnedOn",
                                "2019-04-10",
                                "points",
                                "1.5",
                                "occasion",
                                "市级表扬",
                                "proof",
                                "市通报3号")))
                .hasStatus3xxRedirection();
        world.finding(world.xuwan).points("1").due("04-20T24:00");
        world.finding(world.bankou).points("1").due("04-20T24:00");
        var edition = rankings.draft(world.campaign, WEEK, world.supervisor);

        assertThat(get(world.supervisor, setup)).bodyText().contains("防汛抢险", "市级表扬", "+1.5", "取消");
        assertThat(get(world.supervisor, "/rankings/" + edition)).bodyText().contains("防汛抢险", "1.5");
        assertThat(get(world.supervisor, "/rankings/" + edition + "/units/" + world.bankou))
                .bodyText()
                .contains("市级表扬", "市通报3号", "+1.5", "扣分得分＝100−1＋1.5＝100.5");
        assertThat(get(world.supervisor, "/rankings/" + edition + "/print"))
                .bodyText()
                .contains("许湾办事处（防汛抢险）", "加分");
    }

    @Test
    void areReachedOverTheInterface() {
        var body = """
                {"name": "%s", "rules": {"deductions": null, "marks": {"parts": {"CLOSING_RATE": 100}}, "ties": "DENSE"}}
                """.formatted(name);
        var made = json(mvc.post().uri("/api/v1/ranking-schemes").content(body));
        assertThat(made)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.rules.deductions.base")
                .isEqualTo(100);
        var id = schemes.list().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(json(mvc.put().uri("/api/v1/ranking-schemes/" + id).content(body.replace("100}", "80}"))))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("SchemeIncomputable");
        for (var gap : List.of(
                "{\"deductions\": {\"rollUp\": true, \"found\": 1}}",
                "{\"marks\": {\"parts\": {\"DEDUCTIONS\": null}}}")) {
            assertThat(json(mvc.put()
                            .uri("/api/v1/ranking-schemes/" + id)
                            .content("{\"name\": \"" + name + "\", \"rules\": " + gap + "}")))
                    .as(gap)
                    .hasStatus(422);
        }
        assertThat(json(mvc.put().uri("/api/v1/ranking-schemes/" + id).content(body)))
                .bodyJson()
                .extractingPath("$.revision")
                .isEqualTo(2);
        assertThat(json(mvc.put()
                        .uri("/api/v1/campaigns/" + world.campaign + "/ranking-scheme")
                        .content("{\"schemeId\": \"" + id + "\"}")))
                .hasStatusOk();
        assertThat(json(mvc.get().uri("/api/v1/ranking-schemes"))).bodyText().contains(name);
    }

    private SchemeRow drawn(Map<String, String> form) {
        assertThat(post("/rankings/schemes/new", form)).hasStatus3xxRedirection();
        return schemes.list().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** As the page sends the usual rules. */
    private Map<String, String> form() {
        var form = new LinkedHashMap<String, String>();
        form.put("name", name);
        form.put("marks.parts[DEDUCTIONS]", "100");
        form.put("marks.perPlace", "10");
        form.put("marks.nothingDue", "LEFT_OUT");
        var bands = Rules.USUAL.marks().bands();
        for (var i = 0; i < bands.size(); i++) {
            form.put("marks.bands[" + i + "].upTo", String.valueOf(bands.get(i).upTo()));
            form.put("marks.bands[" + i + "].marks", bands.get(i).marks().toPlainString());
        }
        form.put("deductions.base", "100");
        form.put("deductions.floor", "0");
        form.put("deductions.found", "1");
        form.put("deductions.onTheSpot", "0.5");
        form.put("deductions.recurrence", "1");
        form.put("deductions.late", "1");
        form.put("deductions.carried", "1");
        form.put("deductions.rework", "0.5");
        form.put("deductions.rollUp", "true");
        Rules.USUAL
                .deductions()
                .sourceWeights()
                .forEach((source, weight) ->
                        form.put("deductions.sourceWeights[" + source + "]", weight.toPlainString()));
        form.put("gains.selfFound", "0");
        form.put("sample.leastPlaces", "0");
        form.put("sample.leastCases", "0");
        form.put("ties", "SHARED");
        return form;
    }

    private MvcTestResult get(SignedIn who, String page) {
        return mvc.get().uri(page).with(user(who)).exchange();
    }

    private MvcTestResult post(String page, Map<String, String> form) {
        var request = mvc.post().uri(page).with(user(world.supervisor)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult json(MockMvcTester.MockMvcRequestBuilder request) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .with(user(world.supervisor))
                .with(csrf())
                .exchange();
    }
}
