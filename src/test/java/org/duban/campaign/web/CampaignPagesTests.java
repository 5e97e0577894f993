package org.duban.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignWorld;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of campaigns and tasks. */
@FullStackTest
class CampaignPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    private CampaignWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new CampaignWorld(beans);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void speaksBothLanguagesWithoutAGap(String language) {
        var task = world.task(world.counted("征迁", world.township, "120"), DueBy.of(DeadlineTerm.days(5)));
        var pages = List.of(
                "/campaigns",
                "/campaigns/new",
                "/campaigns/" + world.campaign,
                "/campaigns/" + world.campaign + "/organisation",
                "/campaigns/" + world.campaign + "/edit",
                "/campaigns/" + world.campaign + "/workstreams/new",
                "/tasks",
                "/tasks/new",
                "/tasks/" + task,
                "/tasks/" + task + "/edit");

        for (var page : pages) {
            assertThat(get(world.supervisor, page + "?lang=" + language))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"" + language + "\"")
                    .doesNotContain("??");
        }
    }

    @Test
    void countsDownToTheAssessment() {
        assertThat(get(world.clerk, "/campaigns/" + world.campaign))
                .bodyText()
                .containsSubsequence("距评估", "<b>37</b>", "距结束", "<b>90</b>");
        assertThat(get(world.clerk, "/campaigns/" + world.campaign + "?lang=en"))
                .bodyText()
                .containsSubsequence("To the assessment", "<b>37</b>", "To the end", "<b>90</b>");
    }

    @Test
    void hidesTheTasksOfOtherUnitsFromAClerk() {
        var task = world.task("文昌的任务" + world.mark(), world.township, null);

        assertThat(get(world.clerk, "/tasks/" + task)).hasStatusOk();
        assertThat(get(world.otherClerk, "/tasks/" + task)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.otherClerk, "/tasks?campaign=" + world.campaign))
                .bodyText()
                .doesNotContain("文昌的任务" + world.mark());
        assertThat(get(world.otherClerk, "/campaigns/" + world.campaign))
                .bodyText()
                .doesNotContain("文昌的任务" + world.mark());
        assertThat(post(world.otherClerk, "/tasks/" + task + "/progress", "percent", "10"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsFormsOnlyToThoseWhoMayUseThem() {
        var task = world.task("任务", world.township, null);

        assertThat(get(world.clerk, "/tasks/" + task))
                .bodyText()
                .contains("提交报告")
                .doesNotContain("确认办结");
        assertThat(get(world.leader, "/tasks/" + task)).bodyText().doesNotContain("提交报告", "确认办结");
        assertThat(get(world.supervisor, "/tasks/" + task)).bodyText().contains("提交报告", "确认办结");
        assertThat(get(world.clerk, "/tasks/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(world.clerk, "/campaigns/new")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void takesAReportAndShowsIt() {
        var task = world.task(world.counted("征迁", world.township, "120"), null);

        assertThat(post(world.clerk, "/tasks/" + task + "/progress", "quantityDone", "60", "words", "完成一半"))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/tasks/" + task);
        assertThat(get(world.clerk, "/tasks/" + task)).bodyText().contains("60 / 120 户", "50%", "完成一半");
    }

    @Test
    void saysInTheFormWhyAReportIsRefused() {
        var task = world.task(world.counted("征迁", world.township, "120"), null);

        assertThat(post(world.clerk, "/tasks/" + task + "/progress", "quantityDone", "130"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请说明原因", "value=\"130\"");
        assertThat(post(world.clerk, "/tasks/" + task + "/progress", "percent", "101"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void assignsATaskFromTheForm() {
        assertThat(post(
                        world.supervisor,
                        "/tasks",
                        "campaignId",
                        world.campaign.toString(),
                        "title",
                        "拆除旱厕",
                        "leadUnitId",
                        world.township.toString(),
                        "coUnitIds",
                        world.village.toString(),
                        "assignedOn",
                        DistrictTime.today().toString(),
                        "kind",
                        "WORKING_DAYS",
                        "amount",
                        "3"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(world.clerk, "/tasks?campaign=" + world.campaign))
                .bodyText()
                .contains("拆除旱厕");
    }

    @Test
    void saysInTheFormWhatATaskLacks() {
        assertThat(post(
                        world.supervisor,
                        "/tasks",
                        "campaignId",
                        world.campaign.toString(),
                        "title",
                        "拆除旱厕",
                        "leadUnitId",
                        world.township.toString(),
                        "assignedOn",
                        DistrictTime.today().toString(),
                        "kind",
                        "DAYS"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"拆除旱厕\"", "href=\"#amount\"");
    }

    @Test
    void announcesACampaignAndShowsWhatIsWrong() {
        assertThat(post(world.supervisor, "/campaigns", "name", "创文" + world.mark(), "startsOn", "2019-03-28"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#zoneUnitId\"");
        assertThat(post(
                        world.supervisor,
                        "/campaigns",
                        "name",
                        "创文" + world.mark(),
                        "startsOn",
                        "0026-06-01",
                        "zoneUnitId",
                        world.district.toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#startsOn\"", "2000 年至 2099 年间的日期");
        assertThat(post(
                        world.supervisor,
                        "/campaigns",
                        "name",
                        "创文" + world.mark(),
                        "startsOn",
                        "2019-03-28",
                        "zoneUnitId",
                        world.district.toString()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(world.supervisor, "/campaigns")).bodyText().contains("创文" + world.mark());
    }

    @Test
    void addsARowToTheMatrixAndRefusesItsDouble() {
        var address = "/campaigns/" + world.campaign + "/responsibilities";

        assertThat(post(world.supervisor, address, "unitId", world.township.toString(), "post", "分管副主任"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(world.clerk, "/campaigns/" + world.campaign + "/organisation"))
                .bodyText()
                .contains("分管副主任", "全部区域");
        assertThat(post(world.supervisor, address, "unitId", world.village.toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("已有责任单位");
    }

    @Test
    void addsAWorkstreamAndRefusesItsDouble() {
        var address = "/campaigns/" + world.campaign + "/workstreams";

        assertThat(post(world.supervisor, address, "name", "交通秩序专项", "memberIds", world.village.toString()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(world.supervisor, address, "name", "交通秩序专项"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("已有名为“交通秩序专项”的专项");
    }

    @Test
    void readsEachPageWithTheSameStatementsWhateverItsLength() {
        var task = world.task("一", world.township, DueBy.of(DeadlineTerm.days(3)));
        var campaign = "/campaigns/" + world.campaign;
        var pages = List.of("/campaigns", campaign, campaign + "/organisation", "/tasks", "/tasks/" + task);
        var before = pages.stream().map(this::statements).toList();

        for (var i = 0; i < 8; i++) {
            world.task("任务" + i, world.township, DueBy.of(DeadlineTerm.days(3)), world.otherTownship);
            post(world.clerk, "/tasks/" + task + "/progress", "percent", "" + i);
            post(world.supervisor, "/campaigns/" + world.campaign + "/workstreams", "name", "专项" + i);
        }

        assertThat(before).allSatisfy(number -> assertThat(number).isBetween(1, 22));
        assertThat(pages.stream().map(this::statements).toList()).isEqualTo(before);
    }

    private int statements(String page) {
        return Statements.during(() -> get(world.clerk, page)).size();
    }

    private MvcTestResult get(SignedIn who, String page) {
        return mvc.get()
                .uri(page)
                .header("Accept-Language", "zh-CN")
                .with(user(who))
                .exchange();
    }

    private MvcTestResult post(SignedIn who, String address, String... fields) {
        var request = mvc.post()
                .uri(address)
                .header("Accept-Language", "zh-CN")
                .with(user(who))
                .with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
