package org.duban.campaign.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.meeting.DecisionDetails;
import org.duban.campaign.meeting.MeetingDetails;
import org.duban.campaign.meeting.MeetingId;
import org.duban.campaign.meeting.MeetingKind;
import org.duban.campaign.meeting.MeetingService;
import org.duban.deadline.DeadlineTerm;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Meetings as people and programs see them. */
@FullStackTest
class MeetingPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private Clock clock;

    private CampaignWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new CampaignWorld(beans);
    }

    @Test
    void isWrittenUpInOneFormAndComesBackWithRoomForMore() {
        var answer = form(
                world.supervisor,
                "/campaigns/" + world.campaign + "/meetings",
                "kind",
                "PROGRESS",
                "title",
                "旱厕拆除推进会",
                "heldAt",
                "2026-01-05T15:00",
                "attendingIds",
                world.township.toString(),
                "agenda",
                "听取汇报\n部署下一步",
                "minutes",
                "会议强调……",
                "decisions[0].text",
                "拆除旱厕",
                "decisions[0].leadUnitId",
                world.township.toString(),
                "decisions[0].coUnitIds",
                world.village.toString(),
                "decisions[0].kind",
                "DAYS",
                "decisions[0].amount",
                "9",
                "decisions[0].date",
                "",
                "decisions[1].text",
                "",
                "decisions[1].leadUnitId",
                "",
                "decisions[1].kind",
                "",
                "decisions[1].amount",
                "",
                "decisions[1].date",
                "");
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        var address = String.valueOf(answer.getResponse().getRedirectedUrl());

        assertThat(get(world.supervisor, address))
                .bodyText()
                .contains("旱厕拆除推进会", "第1次推进会", "拆除旱厕", "9 天", "听取汇报", "印发纪要");
        assertThat(get(world.supervisor, address + "/edit"))
                .bodyText()
                .contains("2026-01-05T15:00", "decisions[0].text", "decisions[3].text", "拆除旱厕")
                .doesNotContain("decisions[4].text");
        assertThat(get(world.supervisor, address + "/print"))
                .bodyText()
                .contains("doc-draft", "一、议程", "上次会议没有未落实的事项", "参会单位签到");
        assertThat(get(world.supervisor, "/campaigns/" + world.campaign + "/meetings"))
                .bodyText()
                .contains("旱厕拆除推进会", "草稿");
        assertThat(get(world.clerk, address)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void saysWhatIsWrongWithWhichDecision() {
        var answer = form(
                world.supervisor,
                "/campaigns/" + world.campaign + "/meetings",
                "kind",
                "PROGRESS",
                "title",
                "推进会",
                "heldAt",
                "2026-01-05T15:00",
                "decisions[0].text",
                "没有牵头单位的事",
                "decisions[0].leadUnitId",
                "",
                "decisions[1].text",
                "",
                "decisions[1].leadUnitId",
                "");

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("第 1 项议定事项没有牵头单位", "没有牵头单位的事", "decisions[1].text");
        assertThat(form(world.supervisor, "/campaigns/" + world.campaign + "/meetings", "kind", "PROGRESS"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void isIssuedAndConfirmedFromItsPage() {
        var id = called("拆除旱厕", DeadlineTerm.days(9));

        assertThat(form(world.supervisor, "/meetings/" + id + "/issuing")).hasStatus(HttpStatus.FOUND);
        assertThat(get(world.clerk, "/meetings/" + id))
                .bodyText()
                .contains("拆除旱厕", "签收：文昌办事处", "未签收", "/tasks/")
                .doesNotContain("印发纪要");
        assertThat(form(world.clerk, "/meetings/" + id + "/receipts", "unitId", world.township.toString()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(world.clerk, "/meetings/" + id)).bodyText().contains("已签收 1 个单位，共 2 个");
        assertThat(get(world.otherClerk, "/meetings/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(form(world.supervisor, "/meetings/" + id + "/issuing"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("不能重复印发");
    }

    @Test
    void aDecisionWhoseDateIsPastIsNotIssued() {
        var id = called("拆除旱厕", DeadlineTerm.by(LocalDate.now(clock).minusDays(2)));

        assertThat(form(world.supervisor, "/meetings/" + id + "/issuing"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("第 1 项议定事项的截止日期已过");
    }

    @Test
    void programsCallWriteUpIssueAndConfirm() {
        var address = "/api/v1/campaigns/" + world.campaign + "/meetings";
        var called = json(world.supervisor, address, """
                {"kind": "REGULAR", "title": "工作例会", "heldAt": "2026-01-05T07:00:00Z", "attendingIds": ["%s"],
                 "agenda": ["听取汇报"], "minutes": "会议强调……", "decisions": [
                   {"text": "拆除旱厕", "leadUnitId": "%s", "deadline": {"kind": "WORKING_DAYS", "amount": 3}}]}
                """.formatted(world.otherTownship, world.township));
        assertThat(called)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.number")
                .isEqualTo(1);
        var meeting = String.valueOf(called.getResponse().getHeader("Location"));

        assertThat(get(world.otherClerk, meeting)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(json(world.supervisor, meeting + "/issuing", "{\"version\": 99}"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(json(world.supervisor, meeting + "/issuing", "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.decided[0].taskState")
                .isEqualTo("OPEN");
        assertThat(get(world.otherClerk, meeting))
                .bodyJson()
                .extractingPath("$.decided[0].visible")
                .isEqualTo(false);
        assertThat(json(world.otherClerk, meeting + "/receipts", "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.read")
                .isEqualTo(1);
        assertThat(get(world.clerk, address))
                .bodyJson()
                .extractingPath("$.items[0].decisionsOpen")
                .isEqualTo(1);
    }

    @Test
    void namesTheFieldsAtFault() {
        var address = "/api/v1/campaigns/" + world.campaign + "/meetings";
        assertThat(json(world.supervisor, address, """
                {"title": " ", "decisions": [{"text": "拆除旱厕"}]}
                """))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("title", "kind", "heldAt", "decisions[0].leadUnitId");
        assertThat(json(world.supervisor, "/api/v1/campaigns/" + MeetingId.next() + "/meetings", """
                {"kind": "TOPIC", "title": "x", "heldAt": "2026-01-05T07:00:00Z"}
                """))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MeetingId called(String decision, DeadlineTerm due) {
        return meetings.call(
                MeetingId.next(),
                world.campaign,
                new MeetingDetails(
                        MeetingKind.PROGRESS,
                        "旱厕拆除推进会",
                        clock.instant().minusSeconds(3600),
                        "区会议室",
                        "区创建办主任",
                        Set.of(world.township, world.village),
                        null,
                        List.of("听取汇报"),
                        "会议强调，月底前完成拆除。",
                        List.of(new DecisionDetails(decision, world.township, Set.of(), due))));
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
