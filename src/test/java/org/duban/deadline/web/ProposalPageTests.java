package org.duban.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Map;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.TaskId;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.deadline.ExtraDays;
import org.duban.deadline.Recalculations;
import org.duban.deadline.WorkingCalendars;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A change of the calendar, from the administrator's storm day to the supervisor's decision. */
@FullStackTest
class ProposalPageTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private ExtraDays extraDays;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private Recalculations recalculations;

    @Autowired
    private JdbcClient jdbc;

    private CampaignWorld world;
    private LocalDate stormDay;
    private TaskId task;

    @BeforeEach
    void setADeadlineAndThenAStormDay() {
        world = new CampaignWorld(beans);
        task = world.task("清理河道" + world.mark(), world.township, DueBy.of(DeadlineTerm.workingDays(10)));
        stormDay = DistrictTime.today().plusDays(2);
        while (!calendars.current().isWorking(stormDay)) {
            stormDay = stormDay.plusDays(1);
        }
        extraDays.add(stormDay, true, "台风停工");
    }

    @AfterEach
    void putTheCalendarBack() {
        extraDays.remove(stormDay, "试验完毕");
        recalculations.dismiss(null, "试验完毕");
    }

    @Test
    void whatWouldMoveIsListedInWordsAndOnTheDesk() {
        var row = rowOf(page(world.supervisor));

        assertThat(row).contains("清理河道", "文昌办事处", "10个工作日", "临时放假");
        assertThat(parsed(get("/", world.supervisor))
                        .select("a[href='/calendar/proposals']")
                        .text())
                .contains("受日历变动影响，等待决定");
        assertThat(parsed(get("/", world.leader)).select("a[href='/calendar/proposals']"))
                .isEmpty();
    }

    @Test
    void aSupervisorAppliesThoseTicked() {
        var before = due();

        var answer = decide(Map.of("decision", "APPLY", "ids", deadline(), "reason", "台风停工一天"));

        assertThat(answer).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/calendar/proposals");
        assertThat(due()).isNotEqualTo(before);
        assertThat(parsed(get("/tasks/" + task, world.supervisor)).text()).contains("日历变动，时限调整", "台风停工一天");
        assertThat(page(world.supervisor).text()).doesNotContain("清理河道" + world.mark());
    }

    @Test
    void aSupervisorDismissesThoseTicked() {
        var before = due();

        assertThat(decide(Map.of("decision", "DISMISS", "ids", deadline(), "reason", "不受影响")))
                .hasStatus(HttpStatus.FOUND);

        assertThat(due()).isEqualTo(before);
        assertThat(page(world.supervisor).text()).doesNotContain("清理河道" + world.mark());
    }

    @Test
    void nothingIsDecidedWithoutAReasonOrAChoice() {
        decide(Map.of("decision", "APPLY_ALL", "reason", " "));
        decide(Map.of("decision", "DISMISS", "reason", "不受影响"));

        assertThat(rowOf(page(world.supervisor))).contains("清理河道");
    }

    @Test
    void othersDoNotDecide() {
        assertThat(web.post()
                        .uri("/calendar/proposals")
                        .param("decision", "APPLY_ALL")
                        .param("reason", "台风停工")
                        .with(user(world.clerk))
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/calendar/proposals", world.leader)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void thePageCostsTheSameForManyAsForFew() {
        page(world.supervisor);
        var few = Statements.during(() -> page(world.supervisor)).size();
        for (int i = 0; i < 12; i++) {
            world.task("清理河道" + i, world.township, DueBy.of(DeadlineTerm.workingDays(10)));
        }
        extraDays.remove(stormDay, "再来一次");
        extraDays.add(stormDay, true, "台风停工");
        page(world.supervisor);

        assertThat(Statements.during(() -> page(world.supervisor))).hasSize(few);
    }

    private String deadline() {
        return jdbc.sql("select deadline_id::text from deadline where subject_id = :id")
                .param("id", task.value())
                .query(String.class)
                .single();
    }

    private String due() {
        return jdbc.sql("select due_at::text from deadline where subject_id = :id")
                .param("id", task.value())
                .query(String.class)
                .single();
    }

    private Document page(SignedIn who) {
        var answer = get("/calendar/proposals", who);
        assertThat(answer).hasStatusOk();
        return parsed(answer);
    }

    private String rowOf(Document page) {
        return page.select("tbody tr:contains(清理河道" + world.mark() + ")").text();
    }

    private MvcTestResult get(String address, SignedIn who) {
        return web.get()
                .uri(address)
                .header("Accept-Language", "zh-CN")
                .with(user(who))
                .exchange();
    }

    private MvcTestResult decide(Map<String, String> fields) {
        var request = web.post()
                .uri("/calendar/proposals")
                .header("Accept-Language", "zh-CN")
                .with(user(world.supervisor))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Document parsed(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
