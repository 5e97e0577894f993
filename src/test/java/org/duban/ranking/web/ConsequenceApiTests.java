package org.duban.ranking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duban.account.Role;
import org.duban.ranking.EditionId;
import org.duban.ranking.RankingService;
import org.duban.ranking.RankingWorld;
import org.duban.ranking.flag.FlagRules;
import org.duban.ranking.flag.FlagSettings;
import org.duban.shared.PeriodKind;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What rankings bring units, flags and consequences, as programs see it. */
@FullStackTest
class ConsequenceApiTests {

    private static final String CONSEQUENCES = "/api/v1/consequences";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clock clock;

    private RankingWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new RankingWorld(beans);
    }

    @Test
    void aConsequenceIsProposedConfirmedAndDone() {
        var one = proposed("SUMMONS");
        assertThat(Visit.get(mvc, world.clerk, one))
                .as("a unit learns of what is confirmed")
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);

        assertThat(confirm(one, "分管副区长", 0))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("CONFIRMED");
        assertThat(confirm(one, "分管副区长", 0)).hasStatus(HttpStatus.CONFLICT);

        assertThat(Visit.get(mvc, world.clerk, one))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.post")
                .isEqualTo("分管副区长");
        var stranger = world.account("stranger", Role.UNIT, world.bankou);
        assertThat(Visit.get(mvc, stranger, one)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(one + "/completion", "{\"outcome\": \"已约谈主要负责人\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("已约谈主要负责人");
        assertThat(post(one + "/dropping", "{\"reason\": \"不合适\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("ConsequenceStandsOtherwise");
    }

    @Test
    void theListIsFilteredAndComesAPieceAtATime() {
        proposed("SUMMONS");
        var dropped = proposed("REMINDER");
        assertThat(post(dropped + "/dropping", "{\"reason\": \"不合适\"}")).hasStatusOk();
        var all = CONSEQUENCES + "?campaign=" + world.campaign;

        assertThat(Visit.get(mvc, world.leader, all + "&state=PROPOSED"))
                .bodyJson()
                .extractingPath("$.items[*].kind")
                .isEqualTo(List.of("SUMMONS"));
        var first = Visit.get(mvc, world.leader, all + "&limit=1");
        assertThat(first).bodyJson().extractingPath("$.items[0].kind").isEqualTo("REMINDER");
        assertThat(first).bodyJson().extractingPath("$.next").asString().isNotBlank();
        assertThat(Visit.get(mvc, world.clerk, all))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(Visit.get(mvc, world.account("inspector", Role.INSPECTOR, null), all))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(post(CONSEQUENCES, "{}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("campaignId", "unitId", "kind", "reason");
        refusedAt("amount", propose("DEDUCTION"));
        var one = proposed("SUMMONS");
        refusedAt("post", confirm(one, " ", 0));
        refusedAt("dueOn", post(one + "/confirmation", "{\"post\": \"分管副区长\"}"));
        refusedAt("outcome", post(one + "/completion", "{\"outcome\": \" \"}"));
        refusedAt("reason", post(one + "/dropping", "{}"));
    }

    @Test
    void anEditionTellsItsFlagsToThoseWhoMayReadIt() {
        var rankings = beans.getBean(RankingService.class);
        beans.getBean(FlagSettings.class)
                .choose(
                        world.campaign,
                        new FlagRules(true, Set.of(PeriodKind.WEEK), 1, null, true, 1, 2, true, 3, 1),
                        world.supervisor);
        world.finding(world.bankou).points("4").due("04-30T24:00");
        world.finding(world.xuwan).points("2").due("04-30T24:00");
        world.finding(world.wenchang).points("1").due("04-30T24:00");
        var edition = rankings.draft(world.campaign, RankingWorld.WEEK, world.supervisor);
        assertThat(Visit.get(mvc, world.clerk, flags(edition))).hasStatus(HttpStatus.NOT_FOUND);

        rankings.publish(edition, world.supervisor, null);

        assertThat(Visit.get(mvc, world.clerk, flags(edition)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].kind")
                .isEqualTo(List.of("TRAVELLING", "RED", "YELLOW"));
    }

    private static String flags(EditionId edition) {
        return "/api/v1/rankings/" + edition + "/flags";
    }

    private String proposed(String kind) {
        var answer = propose(kind);
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private MvcTestResult propose(String kind) {
        return post(CONSEQUENCES, """
                {"campaignId": "%s", "unitId": "%s", "kind": "%s", "reason": "连续两期末位"}
                """.formatted(world.campaign, world.wenchang, kind));
    }

    private MvcTestResult confirm(String consequence, String post, int version) {
        return post(consequence + "/confirmation", """
                {"post": "%s", "dueOn": "%s", "version": %d}
                """.formatted(
                        post, LocalDate.now(clock).plusDays(3), version));
    }

    private static void refusedAt(String field, MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of(field));
    }

    private MvcTestResult post(String uri, String body) {
        return mvc.post()
                .uri(uri)
                .header("Accept-Language", "zh-CN")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user(world.supervisor))
                .with(csrf())
                .exchange();
    }
}
