package org.duban.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Locale;
import java.util.UUID;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.MilestoneId;
import org.duban.campaign.MilestoneService;
import org.duban.campaign.TaskId;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Milestones as people and programs see them. */
@FullStackTest
class MilestonePagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MilestoneService milestones;

    private CampaignWorld world;
    private TaskId task;

    @BeforeEach
    void aTaskOfAMonth() {
        world = new CampaignWorld(beans);
        task = world.task("周淮路拓宽", world.township, DueBy.of(DeadlineTerm.days(30)), world.otherTownship);
    }

    @Test
    void theLeadUnitReportsFromTheTasksPageAndTheOfficeTakesBack() {
        var step = planned("签订协议");
        assertThat(get(world.clerk, "/tasks/" + task)).bodyText().contains("签订协议", "报告到达", "下一步", "申请延期");
        assertThat(get(world.otherClerk, "/tasks/" + task))
                .bodyText()
                .contains("签订协议")
                .doesNotContain("报告到达");

        assertThat(form(world.clerk, address(step) + "/reached", "words", "全部签订"))
                .hasStatus(HttpStatus.FOUND)
                .redirectedUrl()
                .isEqualTo("/tasks/" + task + "#milestones");
        assertThat(get(world.supervisor, "/tasks/" + task)).bodyText().contains("全部签订", "报告到达节点", "退回");

        assertThat(form(world.supervisor, address(step) + "/reopening", "title", "签订协议", "reason", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("退回节点须说明原因");
        assertThat(form(
                        world.supervisor,
                        address(step) + "/reopening",
                        "title",
                        "签订协议",
                        "reason",
                        "尚有三户",
                        "date",
                        DistrictTime.today().plusDays(9).toString()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(world.clerk, "/tasks/" + task)).bodyText().contains("退回节点", "尚有三户", "报告到达");
    }

    @Test
    void theFormSaysWhatIsWrongBesideItsFields() {
        assertThat(form(
                        world.supervisor,
                        "/tasks/" + task + "/milestones",
                        "title",
                        "验收",
                        "date",
                        DistrictTime.today().plusDays(50).toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("节点不能晚于任务的时限", "date-error");
        assertThat(form(world.supervisor, "/tasks/" + task + "/milestones", "title", "验收"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("节点须有截止日期");
    }

    @Test
    void programsPlanReachAndCancel() {
        var api = "/api/v1/tasks/" + task + "/milestones";
        var created = json(world.supervisor, api, """
                {"title": "签订协议", "deadline": {"kind": "DAYS", "amount": 5}}
                """);
        assertThat(created)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("OPEN");
        assertThat(created).bodyJson().extractingPath("$.next").isEqualTo(true);
        var step = planned("腾空拆除");

        assertThat(get(world.otherClerk, api))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(2);
        assertThat(json(world.otherClerk, api + "/" + step + "/reached", "{}")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(json(world.clerk, api + "/" + step + "/reached", "{\"words\": \"已到\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.light")
                .isEqualTo("MET");
        assertThat(json(world.clerk, api + "/" + step + "/reached", "{}")).hasStatus(HttpStatus.CONFLICT);
        assertThat(json(world.supervisor, api + "/" + step + "/cancellation", "{\"reason\": \"并入\"}"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(json(world.supervisor, api, "{\"title\": \" \"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("title");
        assertThat(json(world.supervisor, api + "/" + UUID.randomUUID() + "/cancellation", "{\"reason\": \"x\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aStrangerIsToldThatThereIsNone() {
        var foreign = world.task("别的任务", world.township, DueBy.of(DeadlineTerm.days(30)));
        var step = milestones.plan(MilestoneId.next(), foreign, "一步", DueBy.of(DeadlineTerm.days(5)));

        assertThat(get(world.otherClerk, "/deadlines/of/MILESTONE/" + step)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.otherClerk, "/api/v1/tasks/" + foreign + "/milestones"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(json(world.otherClerk, "/api/v1/tasks/" + foreign + "/milestones/" + step + "/reached", "{}"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.clerk, "/deadlines/of/MILESTONE/" + step))
                .redirectedUrl()
                .isEqualTo("/tasks/" + foreign + "#milestones");
    }

    private MilestoneId planned(String title) {
        return milestones.plan(MilestoneId.next(), task, title, DueBy.of(DeadlineTerm.days(5)));
    }

    private String address(MilestoneId step) {
        return "/tasks/" + task + "/milestones/" + step;
    }

    private MvcTestResult form(SignedIn who, String address, String... fields) {
        var request =
                mvc.post().uri(address).locale(Locale.CHINA).with(user(who)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult json(SignedIn who, String address, String body) {
        return mvc.post()
                .uri(address)
                .with(user(who))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(SignedIn who, String address) {
        return mvc.get().uri(address).locale(Locale.CHINA).with(user(who)).exchange();
    }
}
