package org.duban.ranking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.duban.account.SignedIn;
import org.duban.ranking.EditionId;
import org.duban.ranking.RankingService;
import org.duban.ranking.RankingWorld;
import org.duban.ranking.above.AboveRanks;
import org.duban.ranking.consequence.ConsequenceKind;
import org.duban.ranking.consequence.ConsequenceReader;
import org.duban.ranking.consequence.ConsequenceRules;
import org.duban.ranking.consequence.ConsequenceSettings;
import org.duban.ranking.consequence.Ground;
import org.duban.ranking.consequence.Step;
import org.duban.ranking.flag.FlagRules;
import org.duban.ranking.flag.FlagSettings;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of flags, of what rankings bring, and of ranks from above, and what they refuse. */
@FullStackTest
class FlagPagesTests {

    private static final Map<String, String> FLAG_FORM = Map.of(
            "on",
            "true",
            "kinds",
            "WEEK",
            "redRanks",
            "2",
            "bottomRanks",
            "1",
            "blackAfter",
            "2",
            "leastUnits",
            "3",
            "improved",
            "1");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RankingService rankings;

    @Autowired
    private FlagSettings flags;

    @Autowired
    private ConsequenceSettings rules;

    @Autowired
    private ConsequenceReader consequences;

    private RankingWorld world;
    private String setup;

    @BeforeEach
    void makeAWorld() {
        world = new RankingWorld(beans);
        setup = "/rankings/setup/" + world.campaign + "/flags";
    }

    @Test
    void theOfficeSwitchesFlagsOn() {
        assertThat(flags.of(world.campaign)).isEqualTo(FlagRules.OFF);

        assertThat(post(setup, FLAG_FORM)).hasStatus3xxRedirection();

        assertThat(flags.of(world.campaign))
                .isEqualTo(new FlagRules(true, Set.of(PeriodKind.WEEK), 2, null, false, 1, 2, false, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "redRanks, -1",
        "redRanks, ''",
        "blackAfter, 0",
        "leastUnits, 1",
        "redLeast, -5",
        "bottomRanks, ab",
        "kinds, ''"
    })
    void rulesThatMeanNothingAreRefusedAndKept(String field, String value) {
        var form = new HashMap<>(FLAG_FORM);
        form.put(field, value);

        assertThat(post(setup, form))
                .hasStatus(422)
                .bodyText()
                .contains("field-refused", "还不能提交")
                .contains("name=\"improved\"");
        assertThat(flags.of(world.campaign)).isEqualTo(FlagRules.OFF);
    }

    @Test
    void stepsAreAddedAndTakenAwayAgain() {
        post(
                setup + "/steps",
                Map.of("ground", "BOTTOM_RUNNING", "from", "2", "kind", "SUMMONS", "post", "分管副区长", "days", "5"));
        post(setup + "/steps", Map.of("ground", "POINTS", "from", "1", "kind", "DEDUCTION", "amount", "500"));
        assertThat(get(world.supervisor, setup)).bodyText().contains("连续2期倒数", "分管副区长，5 天内", "每分 500.00 元");

        assertThat(post(setup + "/steps/0/removal", Map.of("of", "7"))).hasStatus3xxRedirection();
        assertThat(rules.of(world.campaign).steps())
                .as("seen on a page that has grown old")
                .hasSize(2);
        post(setup + "/steps/0/removal", Map.of("of", "2"));
        assertThat(rules.of(world.campaign).steps()).extracting(Step::kind).containsExactly(ConsequenceKind.DEDUCTION);
    }

    @ParameterizedTest
    @CsvSource({
        "BOTTOM_RUNNING, 0, SUMMONS, 5, , from",
        "BOTTOM_RUNNING, 1, SUMMONS, , , days",
        "POINTS, 1, DEDUCTION, , , amount",
        "POINTS, 1, DEDUCTION, , -5, amount",
        "POINTS, 1, , 5, , kind"
    })
    void aStepThatCannotBeTakenIsRefusedAtItsField(
            String ground, String from, String kind, String days, String amount, String field) {
        var form = new HashMap<String, String>();
        form.put("ground", ground);
        form.put("from", from);
        form.put("kind", kind == null ? "" : kind);
        form.put("days", days == null ? "" : days);
        form.put("amount", amount == null ? "" : amount);
        form.put("post", "写着的不能丢");

        assertThat(post(setup + "/steps", form))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"" + field + "-error\"", "写着的不能丢");
        assertThat(rules.of(world.campaign).steps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyPageSpeaksTheReadersLanguage(String language) {
        var edition = twoWeeks();
        var one = consequences.ofEdition(edition, world.supervisor).get(0);
        for (var page : List.of(
                "/rankings/" + edition,
                "/rankings/flags?campaign=" + world.campaign,
                setup,
                "/consequences?campaign=" + world.campaign,
                "/consequences/" + one.id(),
                "/consequences/new",
                "/rankings/above/" + world.campaign)) {
            assertThat(get(world.supervisor, page + (page.contains("?") ? "&" : "?") + "lang=" + language))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"" + language + "\"")
                    .doesNotContain("??");
        }
        get(world.supervisor, "/rankings/flags?lang=zh-CN");
    }

    @Test
    void theEditionShowsItsFlagsAndTheUnitItsOwn() {
        var edition = twoWeeks();

        assertThat(get(world.clerk, "/rankings/" + edition)).bodyText().contains("流动红旗", "黑旗", "连续2期");
        assertThat(get(world.clerk, "/rankings/" + edition + "/units/" + world.bankou))
                .bodyText()
                .contains("黑旗");
        assertThat(get(world.clerk, "/rankings/flags?campaign=" + world.campaign))
                .bodyText()
                .contains("搬口办事处", "title=\"黑旗\"", "title=\"黄旗\"");
        assertThat(get(world.clerk, "/rankings/" + edition)).bodyText().doesNotContain("本期提出奖惩");
        assertThat(get(world.leader, "/rankings/" + edition)).bodyText().contains("本期提出奖惩");
    }

    @Test
    void aTalkGoesItsWayOnItsPage() {
        var edition = twoWeeks();
        var talk = consequences.ofEdition(edition, world.supervisor).stream()
                .filter(row -> row.kind() == ConsequenceKind.SUMMONS)
                .findFirst()
                .orElseThrow();
        var page = "/consequences/" + talk.id();
        var dueOn = LocalDate.now(beans.getBean(Clock.class)).plusDays(30).toString();
        assertThat(get(world.supervisor, page)).bodyText().contains("value=\"分管副区长\"", "连续2期倒数");

        assertThat(post(page + "/confirmation", Map.of("post", "", "dueOn", dueOn, "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("请填写由谁落实", dueOn);
        assertThat(post(page + "/completion", Map.of("outcome", "早了", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("待确认，不能这样办理", "早了");
        assertThat(post(page + "/confirmation", Map.of("post", "分管副区长", "dueOn", dueOn, "version", "0")))
                .hasStatus3xxRedirection();
        assertThat(post(page + "/confirmation", Map.of("post", "别人", "dueOn", dueOn, "version", "0")))
                .as("by a second person")
                .hasStatus(422);
        assertThat(post(page + "/completion", Map.of("outcome", " ", "version", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("请填写");
        assertThat(post(page + "/completion", Map.of("outcome", "已约谈", "version", "1")))
                .hasStatus3xxRedirection();
        assertThat(get(world.leader, page)).bodyText().contains("已落实", "已约谈").doesNotContain("/dropping");
    }

    @Test
    void theLedgerOfDeductionsAddsUp() throws IOException {
        var edition = twoWeeks();

        var sheet = get(world.leader, "/ledgers/consequences.xlsx?kind=DEDUCTION&edition=" + edition);

        assertThat(sheet).hasStatusOk();
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(sheet.getResponse().getContentAsByteArray()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(5)).isEqualTo("金额（元）");
            assertThat(rows.subList(1, rows.size()))
                    .extracting(row -> row.getCellAsNumber(5).orElseThrow())
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactlyInAnyOrder(new BigDecimal("500"), new BigDecimal("1000"), new BigDecimal("2000"));
        }
    }

    @Test
    void aRankFromAboveIsNotedShownAndTakenBack() {
        var page = "/rankings/above/" + world.campaign;
        var form = new HashMap<>(Map.of(
                "title",
                "3月份考评",
                "assessor",
                "市创建办",
                "from",
                "2019-03-01",
                "to",
                "2019-03-31",
                "rank",
                "4",
                "field",
                "12",
                "target",
                "3"));
        assertThat(post(page, form)).hasStatus3xxRedirection();

        assertThat(get(world.clerk, "/rankings?campaign=" + world.campaign))
                .bodyText()
                .contains("4 / 12", "差1位");
        form.put("rank", "13");
        assertThat(post(page, form)).hasStatus(422).bodyText().contains("不能大于参评数 12", "3月份考评");
        form.put("rank", "3");
        form.put("to", "2019-02-01");
        assertThat(post(page, form)).hasStatus(422).bodyText().contains("结束日期不能早于开始日期");

        var noted = beans.getBean(AboveRanks.class).of(world.campaign).get(0);
        assertThat(post(page + "/" + noted.id() + "/return", Map.of())).hasStatus3xxRedirection();
        assertThat(get(world.clerk, page)).bodyText().contains("row-revoked", "已取消");
        assertThat(get(world.clerk, "/rankings?campaign=" + world.campaign))
                .bodyText()
                .doesNotContain("4 / 12");
    }

    /** Two published weeks in which Bankou is last; the second one. */
    private UUID twoWeeks() {
        flags.choose(
                world.campaign,
                new FlagRules(true, Set.of(PeriodKind.WEEK), 1, null, true, 1, 2, true, 3, 1),
                world.supervisor);
        rules.choose(
                world.campaign,
                new ConsequenceRules(List.of(
                        new Step(Ground.BOTTOM_RUNNING, new BigDecimal("2"), ConsequenceKind.SUMMONS, "分管副区长", 5, null),
                        new Step(
                                Ground.POINTS,
                                BigDecimal.ONE,
                                ConsequenceKind.DEDUCTION,
                                null,
                                0,
                                new BigDecimal("500")))),
                world.supervisor);
        EditionId last = null;
        for (var day : List.of(LocalDate.of(2019, 4, 2), LocalDate.of(2019, 4, 9))) {
            var found = day.toString().substring(5) + "T10:00";
            world.finding(world.wenchang).points("1").found(found).due("04-30T24:00");
            world.finding(world.xuwan).points("2").found(found).due("04-30T24:00");
            world.finding(world.bankou).points("4").found(found).due("04-30T24:00");
            last = rankings.draft(world.campaign, Period.containing(PeriodKind.WEEK, day), world.supervisor);
            rankings.publish(last, world.supervisor, null);
        }
        return Objects.requireNonNull(last).value();
    }

    private MvcTestResult get(SignedIn who, String page) {
        return mvc.get().uri(page).with(user(who)).exchange();
    }

    private MvcTestResult post(String page, Map<String, String> form) {
        var request = mvc.post().uri(page).with(user(world.supervisor)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
