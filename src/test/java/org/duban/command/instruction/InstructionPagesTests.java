package org.duban.command.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.web.Browsing;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Instructions as a leader, a clerk and a stranger meet them on pages. */
@FullStackTest
class InstructionPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    private CampaignWorld world;
    private Browsing browse;

    @BeforeEach
    void makeAWorld() {
        world = new CampaignWorld(beans);
        browse = new Browsing(mvc);
    }

    @Test
    void goesFromTheLeadersFormToTheUnitAndBack() {
        assertThat(browse.get(world.leader, "/instructions/new?about=UNIT&id=" + world.township + "&text=请说明逾期原因"))
                .bodyText()
                .contains("请说明逾期原因", "文昌办事处", "所属专项行动");

        var page = signed("请说明逾期原因");

        assertThat(browse.get(world.clerk, page)).bodyText().contains("请说明逾期原因", "提交反馈", "与签出时一致");
        assertThat(browse.get(world.clerk, page)).bodyText().doesNotContain("同意办结");
        assertThat(browse.form(world.clerk, page + "/replies", "text", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(browse.form(world.clerk, page + "/replies", "text", "原因有三，已逐项整改"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(browse.get(world.leader, "/")).bodyText().contains("等您审阅的反馈", "请说明逾期原因");
        assertThat(browse.form(world.leader, page + "/ruling", "accepted", "false", "comment", "说清第二项"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("说清第二项", "退回时请指定新的时限");
        assertThat(browse.form(world.leader, page + "/ruling", "accepted", "true", "comment", "同意"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(browse.get(world.clerk, page))
                .bodyText()
                .contains("同意办结", "已办结")
                .doesNotContain("提交反馈");
        assertThat(browse.get(world.leader, page + "/print")).bodyText().contains("领导批示办理单", "原因有三，已逐项整改");
    }

    @Test
    void theOfficeRegistersOneOnPaperAndNotesDownWhatTheLeaderSaysOfTheReply() {
        var form = "/instructions/paper?about=UNIT&id=" + world.township;
        assertThat(browse.get(world.supervisor, form)).bodyText().contains("登记纸面批示", "签批领导", "批示原件照片");
        assertThat(browse.get(world.supervisor, "/instructions")).bodyText().contains("登记批示");
        assertThat(browse.get(world.leader, "/instructions")).bodyText().doesNotContain("登记批示");

        assertThat(registered("区委书记", DistrictTime.today().plusDays(1).toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请立即整改", "区委书记", "在今天之后");
        assertThat(registered("", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请立即整改", "href=\"#signer\"", "href=\"#writtenOn\"");
        var answer = registered("区委书记", DistrictTime.today().toString());
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        var page = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());

        assertThat(browse.get(world.clerk, page)).bodyText().contains("区委书记", "纸面批示", "与签出时一致");
        browse.form(world.clerk, page + "/replies", "text", "整改完毕");
        assertThat(browse.get(world.supervisor, page)).bodyText().contains("这是纸面批示", "同意办结");
        assertThat(browse.form(world.supervisor, page + "/ruling", "accepted", "true"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(browse.get(world.clerk, page)).bodyText().contains(world.supervisor.displayName() + " 登记");
        assertThat(browse.get(world.supervisor, page + "/print")).bodyText().contains("区委书记", "纸面批示");
    }

    @Test
    void whoJudgesWhatWasJudgedMeanwhileIsToldSo() {
        var page = signed("请说明逾期原因");
        browse.form(world.clerk, page + "/replies", "text", "正在办");
        browse.form(world.leader, page + "/ruling", "accepted", "true");

        assertThat(browse.form(
                        world.leader,
                        page + "/ruling",
                        "accepted",
                        "false",
                        "comment",
                        "再查一遍",
                        "date",
                        DistrictTime.today().plusDays(3).toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("这一步没有办成", "再查一遍");
    }

    @Test
    void whoeverHoldsTheSheetHasItCheckedWithoutAnAccount() {
        var page = signed("请说明逾期原因");
        var seal = Jsoup.parse(text(browse.get(world.leader, page + "/print")))
                .select(".doc-code")
                .attr("aria-label")
                .replace("http://localhost", "");

        assertThat(seal).matches("/seals/instructions/[0-9a-f]{64}");
        assertThat(mvc.get().uri(seal))
                .hasStatusOk()
                .bodyText()
                .contains("属实", "请说明逾期原因", world.leader.displayName())
                .doesNotContain("存档已被改动");
        var code = seal.substring(seal.lastIndexOf('/') + 1);
        assertThat(mvc.get().uri("/check").queryParam("code", " " + code.toUpperCase(Locale.ROOT)))
                .hasRedirectedUrl(seal);
        assertThat(mvc.get().uri("/seals/instructions/" + code.replace(code.charAt(0), 'x')))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("查无此件");
    }

    @Test
    void aLeaderRegistersNothingAndTheOfficeSignsNothing() {
        assertThat(browse.get(world.leader, "/instructions/paper?about=UNIT&id=" + world.township))
                .hasStatus(HttpStatus.FORBIDDEN);
        var page = signed("请说明逾期原因");
        browse.form(world.clerk, page + "/replies", "text", "正在办");
        assertThat(browse.get(world.supervisor, page)).bodyText().doesNotContain("同意办结");
        assertThat(browse.form(world.supervisor, page + "/ruling", "accepted", "true"))
                .hasStatus(HttpStatus.FORBIDDEN);
        var id = page.substring(page.lastIndexOf('/'));
        assertThat(browse.json(
                        world.supervisor,
                        HttpMethod.POST,
                        "/api/v1/instructions" + id + "/ruling",
                        "{\"accepted\": true}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void isRegisteredByCallToo() {
        var order = """
                {"order": {"about": "UNIT", "aboutId": "%s", "campaignId": "%s", "text": "照此办理", "leadUnitId": "%s",
                 "dueOn": "%s"}, "signer": "区委书记", "writtenOn": "%s"}
                """.formatted(
                        world.township,
                        world.campaign,
                        world.township,
                        DistrictTime.today().plusDays(3),
                        DistrictTime.today());

        assertThat(browse.json(world.supervisor, HttpMethod.POST, "/api/v1/instructions/paper", order))
                .hasStatus(HttpStatus.CREATED)
                .bodyText()
                .contains("\"signer\":\"区委书记\"", "\"writtenOn\":\"" + DistrictTime.today() + "\"")
                .doesNotContain("digests");
        assertThat(browse.json(world.leader, HttpMethod.POST, "/api/v1/instructions/paper", order))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoSendsAReplyBackHearsAtOnceAllThatIsMissing() {
        var page = signed("请说明逾期原因");
        browse.form(world.clerk, page + "/replies", "text", "正在办");

        assertThat(browse.get(world.leader, page))
                .bodyText()
                .contains("value=\"" + DistrictTime.today().plusDays(3) + "\"", "退回时必须指定");
        assertThat(browse.form(world.leader, page + "/ruling", "accepted", "false"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#comment\"", "href=\"#date\"");
    }

    @Test
    void aRefusedFormComesBackFilledIn() {
        assertThat(browse.form(
                        world.leader,
                        "/instructions",
                        "about",
                        "UNIT",
                        "aboutId",
                        world.township.toString(),
                        "text",
                        "请立即整改",
                        "leadUnitId",
                        world.township.toString(),
                        "term",
                        "DATE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请立即整改", "请选择日期");
        assertThat(browse.form(
                        world.leader,
                        "/instructions",
                        "about",
                        "UNIT",
                        "aboutId",
                        world.township.toString(),
                        "text",
                        "请立即整改",
                        "leadUnitId",
                        world.township.toString(),
                        "term",
                        "DATE",
                        "date",
                        DistrictTime.today().minusDays(1).toString(),
                        "campaignId",
                        world.campaign.toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请立即整改");
    }

    @Test
    void aFormThatSaysNotWhatItIsAboutIsNone() {
        assertThat(browse.form(world.leader, "/instructions", "about", "NOTHING", "text", "请立即整改"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(browse.form(world.leader, "/instructions", "text", "请立即整改")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void standsOnThePageOfWhatItIsAboutForThoseWhomItConcerns() {
        signed("路面要见本色");
        var piece = "/instructions/about/UNIT/" + world.township;

        assertThat(browse.get(world.leader, piece)).bodyText().contains("路面要见本色");
        assertThat(browse.get(world.clerk, piece)).bodyText().contains("路面要见本色");
        assertThat(browse.get(world.otherClerk, piece)).bodyText().doesNotContain("路面要见本色");
        assertThat(browse.get(world.otherClerk, "/instructions")).bodyText().doesNotContain("路面要见本色");
    }

    @Test
    void somebodyWhomItDoesNotConcernFindsNothing() {
        var page = signed("路面要见本色");

        assertThat(browse.get(world.otherClerk, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse.form(world.otherClerk, page + "/replies", "text", "我们办了"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse.form(world.clerk, page + "/ruling", "accepted", "true"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browse.form(world.supervisor, "/instructions", "text", "我来批"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult registered(String signer, String writtenOn) {
        return sent(world.supervisor, "/instructions/paper", "请立即整改", "signer", signer, "writtenOn", writtenOn);
    }

    private String signed(String text) {
        var answer = sent(world.leader, "/instructions", text);
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    /** An order to the township about itself, with whatever else the form asks for. */
    private MvcTestResult sent(SignedIn who, String address, String text, String... more) {
        var order = Stream.of(
                "about",
                "UNIT",
                "aboutId",
                world.township.toString(),
                "campaignId",
                world.campaign.toString(),
                "text",
                text,
                "leadUnitId",
                world.township.toString(),
                "term",
                "DAYS_3");
        return browse.form(who, address, Stream.concat(order, Stream.of(more)).toArray(String[]::new));
    }
}
