package org.duban.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.Progress;
import org.duban.campaign.TaskReports;
import org.duban.campaign.TaskService;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Deadlines as programs see them. */
@FullStackTest
class DeadlineApiTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    private CampaignWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new CampaignWorld(beans);
    }

    @Test
    void saysWhatATermComesToInTheCallersLanguage() {
        var request = """
                {"kind": "WORKING_DAYS", "amount": 5, "from": "2019-04-30T02:00:00Z"}
                """;

        assertThat(preview("zh-CN", request))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.dueAt")
                .isEqualTo("2019-05-09T16:00:00Z");
        assertThat(preview("zh-CN", request))
                .bodyJson()
                .extractingPath("$.words")
                .asString()
                .contains("5个工作日", "节假日");
        assertThat(preview("en", request))
                .bodyJson()
                .extractingPath("$.words")
                .asString()
                .contains("5 working days");
        assertThat(preview("en", request))
                .bodyJson()
                .extractingPath("$.warnings")
                .asArray()
                .isEmpty();
    }

    @Test
    void warnsOfAYearWithoutACalendar() {
        assertThat(preview("zh-CN", "{\"kind\": \"WORKING_DAYS\", \"amount\": 5, \"from\": \"2035-03-01T02:00:00Z\"}"))
                .bodyJson()
                .extractingPath("$.warnings[0]")
                .asString()
                .contains("没有2035年的节假日安排");
    }

    @Test
    void namesTheFieldAtFault() {
        assertThat(preview("zh-CN", "{\"kind\": \"DAYS\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("amount");
        assertThat(preview("zh-CN", "{\"kind\": \"DATE\", \"amount\": 1}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("date");
        assertThat(preview("zh-CN", "{\"kind\": \"WEEKS\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(preview("zh-CN", "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void tellsStandingsByTheClock() {
        var overdue = world.task("逾期", world.township, DueBy.at(Instant.now().minusSeconds(60)));
        var soon = world.task("将到期", world.township, DueBy.at(Instant.now().plus(Duration.ofDays(2))));
        var open = world.task("在期", world.township, DueBy.of(DeadlineTerm.days(20)));
        var met = world.task("办结", world.township, DueBy.of(DeadlineTerm.days(20)));
        var dropped = world.task("取消", world.township, DueBy.of(DeadlineTerm.days(20)));
        beans.getBean(TaskService.class).complete(met, null, null);
        beans.getBean(TaskService.class).cancel(dropped, "方案调整", null);

        assertThat(subjects(world.supervisor, "OVERDUE")).containsExactly(overdue.toString());
        assertThat(subjects(world.supervisor, "DUE_SOON")).containsExactly(soon.toString());
        assertThat(subjects(world.supervisor, "OPEN"))
                .containsExactly(overdue.toString(), soon.toString(), open.toString());
        assertThat(subjects(world.supervisor, "MET")).containsExactly(met.toString());
        assertThat(subjects(world.supervisor, "MET,OVERDUE")).containsExactly(overdue.toString(), met.toString());
        assertThat(subjects(world.supervisor, "")).hasSize(4);
    }

    @Test
    void neverCallsOneOverdueWhoseClockStands() {
        var task = world.task("逾期后报完成", world.township, DueBy.of(DeadlineTerm.days(1)));
        beans.getBean(TaskReports.class).report(task, new Progress(100, null, null), world.clerk, null);

        assertThat(subjects(world.supervisor, "OVERDUE,DUE_SOON")).isEmpty();
        assertThat(get(world.supervisor, "/api/v1/deadlines?status=OPEN&campaign=" + world.campaign))
                .bodyJson()
                .extractingPath("$.items[0].held")
                .isEqualTo(true);
    }

    @Test
    void showsAClerkOnlyTheOwnBranch() {
        var own = world.task("甲", world.village, DueBy.of(DeadlineTerm.days(20)));
        world.task("乙", world.otherTownship, DueBy.of(DeadlineTerm.days(20)));

        assertThat(subjects(world.clerk, "")).containsExactly(own.toString());
        assertThat(subjects(world.leader, "")).hasSize(2);
        assertThat(get(world.clerk, "/api/v1/deadlines?unit=" + world.otherTownship))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(get(world.leader, "/api/v1/deadlines?unit=" + world.township))
                .bodyJson()
                .extractingPath("$.items[*].subjectId")
                .asArray()
                .containsExactly(own.toString());
    }

    @Test
    void tellsAClerkNothingOfAnUnannouncedRoundBeforeItsRelease() {
        var rounds = new InspectionWorld(beans);
        world = rounds.district;
        var finding = rounds.find(
                rounds.round(InspectionKind.UNANNOUNCED, rounds.market), rounds.market, DeadlineTerm.days(3));

        assertThat(subjects(world.leader, "")).containsExactly(finding.toString());
        assertThat(subjects(world.clerk, "")).isEmpty();
    }

    @Test
    void pagesByDueDate() {
        for (var days = 3; days > 0; days--) {
            world.task("任务" + days, world.township, DueBy.of(DeadlineTerm.days(days)));
        }
        var address = "/api/v1/deadlines?limit=2&campaign=" + world.campaign;
        var first = get(world.clerk, address);

        assertThat(first).bodyJson().extractingPath("$.items.length()").isEqualTo(2);
        assertThat(get(world.clerk, address + "&cursor=" + next(first)))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(get(world.clerk, address + "&cursor=nonsense")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Object> subjects(SignedIn who, String status) {
        var address = "/api/v1/deadlines?campaign=" + world.campaign + (status.isEmpty() ? "" : "&status=" + status);
        return JsonPath.read(body(get(who, address)), "$.items[*].subjectId");
    }

    private static String next(MvcTestResult answer) {
        return JsonPath.read(body(answer), "$.next");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult preview(String language, String body) {
        return mvc.post()
                .uri("/api/v1/deadlines/preview")
                .header("Accept-Language", language)
                .with(user(world.clerk))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(SignedIn who, String address) {
        return mvc.get().uri(address).with(user(who)).exchange();
    }
}
