package org.duban.campaign.statement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.statement.ClauseDetails;
import org.duban.campaign.statement.StatementDetails;
import org.duban.campaign.statement.StatementId;
import org.duban.campaign.statement.StatementService;
import org.duban.campaign.web.Browsing;
import org.duban.evidence.Photos;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Statements of responsibility as people and programs see them. */
@FullStackTest
class StatementPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private StatementService statements;

    @Autowired
    private Clock clock;

    private CampaignWorld world;
    private Browsing browse;

    @BeforeEach
    void makeAWorld() {
        world = new CampaignWorld(beans);
        browse = new Browsing(mvc);
    }

    @Test
    void isDraftedForTickedUnitsInOneForm() {
        var address = "/campaigns/" + world.campaign + "/statements";
        assertThat(browse.get(world.supervisor, address + "/new")).bodyText().contains("目标责任书", "clauses[2].text");

        var answer = browse.form(
                world.supervisor,
                address,
                "unitIds",
                world.township.toString(),
                "unitIds",
                world.otherTownship.toString(),
                "title",
                "创卫目标责任书",
                "signer",
                "办事处主任",
                "clauses[0].text",
                "拆除旱厕",
                "clauses[0].quantity",
                "46",
                "clauses[0].quantityUnit",
                "处",
                "clauses[0].dueOn",
                today().plusDays(9).toString(),
                "clauses[1].text",
                "",
                "clauses[1].quantity",
                "");

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        assertThat(browse.get(world.supervisor, address)).bodyText().contains("文昌办事处", "搬口办事处", "草稿", "1 条");
        assertThat(browse.get(world.clerk, address)).bodyText().doesNotContain("创卫目标责任书");
    }

    @Test
    void aRefusedFormComesBackWithWhatWasTyped() {
        drafted(world.township, "拆除旱厕");
        var address = "/campaigns/" + world.campaign + "/statements";

        assertThat(browse.form(
                        world.supervisor,
                        address,
                        "unitIds",
                        world.township.toString(),
                        "title",
                        "责任书",
                        "clauses[0].text",
                        "补种绿植"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("在本专项行动中已有责任书", "补种绿植", "checked");
        assertThat(browse.form(
                        world.supervisor,
                        address,
                        "unitIds",
                        world.village.toString(),
                        "title",
                        "责任书",
                        "clauses[0].quantity",
                        "十二"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("十二");
        assertThat(browse.form(
                        world.supervisor,
                        address,
                        "unitIds",
                        world.village.toString(),
                        "title",
                        "责任书",
                        "clauses[0].text",
                        "",
                        "clauses[1].text",
                        "补种绿植",
                        "clauses[1].quantity",
                        "5"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("第 2 条的目标数量须大于 0，并与计量单位同时填写");
    }

    @Test
    void aRowWhoseNumberWasLeftOutIsAnEmptyOne() {
        assertThat(browse.form(
                        world.supervisor,
                        "/campaigns/" + world.campaign + "/statements",
                        "title",
                        "创卫目标责任书",
                        "unitIds",
                        world.township.toString(),
                        "clauses[2].text",
                        "路面见本色"))
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void clausesAreCopiedFromAnotherUnit() {
        var from = drafted(world.otherTownship, "补种绿植");
        var id = drafted(world.township, "拆除旱厕");

        assertThat(browse.get(world.supervisor, "/statements/" + id + "/edit"))
                .bodyText()
                .contains("拆除旱厕", from.toString());
        assertThat(browse.get(world.supervisor, "/statements/" + id + "/edit?from=" + from))
                .bodyText()
                .contains("补种绿植")
                .doesNotContain("拆除旱厕");
        assertThat(browse.get(world.supervisor, "/campaigns/" + world.campaign + "/statements/new?from=" + from))
                .bodyText()
                .contains("补种绿植");
    }

    @Test
    void isSignedPrintedScannedAndAnnulledFromItsPage() {
        var id = drafted(world.township, "拆除旱厕");
        var address = "/statements/" + id;
        assertThat(browse.get(world.supervisor, address + "/print"))
                .bodyText()
                .contains("责任单位：文昌办事处", "1.拆除旱厕", "一式两份", "（签字）");
        assertThat(browse.form(world.supervisor, address + "/signing", "signer", "", "signedOn", today().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填写签订人的职务");
        assertThat(browse.form(
                        world.supervisor,
                        address + "/signing",
                        "signer",
                        "办事处主任",
                        "signedOn",
                        today().plusDays(1).toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("签订日期不能晚于今天");

        assertThat(browse.form(
                        world.supervisor, address + "/signing", "signer", "办事处主任", "signedOn", today().toString()))
                .hasStatus(HttpStatus.FOUND);

        assertThat(browse.get(world.clerk, address))
                .bodyText()
                .contains("拆除旱厕", "/tasks/", "已签订")
                .doesNotContain("登记签订", "上传扫描件");
        assertThat(browse.get(world.otherClerk, address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse.get(world.clerk, "/campaigns/" + world.campaign + "/statements/print"))
                .bodyText()
                .contains("拆除旱厕");
        assertThat(scan(address, new MockMultipartFile("file", "", null, new byte[0])))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请选择文件");
        assertThat(scan(address, new MockMultipartFile("file", "责任书.jpg", "image/jpeg", Photos.scene(3))))
                .hasStatus(HttpStatus.FOUND);
        assertThat(browse.get(world.clerk, address)).bodyText().contains("责任书.jpg");
        assertThat(browse.form(world.supervisor, address + "/annulment", "reason", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("作废责任书须说明原因");
        assertThat(browse.form(world.supervisor, address + "/annulment", "reason", "单位合并"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(browse.get(world.clerk, address)).bodyText().contains("已作废", "单位合并");
    }

    @Test
    void programsDraftChangeSignAndAnnul() {
        var address = "/api/v1/campaigns/" + world.campaign + "/statements";
        var drafted = browse.json(
                world.supervisor, HttpMethod.POST, address, """
                {"unitIds": ["%s"], "title": "目标责任书", "clauses": [
                   {"text": "拆除旱厕", "quantity": 46, "quantityUnit": "处", "dueOn": "%s"}]}
                """.formatted(world.township, today().plusDays(5)));
        assertThat(drafted)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.items[0].undertaken[0].text")
                .isEqualTo("拆除旱厕");
        var statement = String.valueOf(drafted.getResponse().getHeader("Location"));

        assertThat(browse.get(world.clerk, statement)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse.json(world.supervisor, HttpMethod.POST, statement + "/signing", """
                        {"signedOn": "%s"}
                        """.formatted(today())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("StatementWithoutSigner");
        assertThat(browse.json(world.supervisor, HttpMethod.POST, statement + "/signing", """
                        {"signer": "办事处主任", "signedOn": "%s"}
                        """.formatted(today())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.undertaken[0].taskState")
                .isEqualTo("OPEN");
        assertThat(browse.json(world.supervisor, HttpMethod.PUT, statement, "{\"title\": \"别的\"}"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(browse.json(world.clerk, HttpMethod.POST, statement + "/annulment", "{\"reason\": \"x\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browse.get(world.clerk, address))
                .bodyJson()
                .extractingPath("$.items[0].tasks")
                .isEqualTo(1);
        assertThat(browse.json(world.supervisor, HttpMethod.POST, address, "{\"unitIds\": []}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("title");
    }

    @Test
    void aCampaignThatIsNotThereHasNone() {
        assertThat(browse.get(world.leader, "/campaigns/" + StatementId.next() + "/statements"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse.get(world.leader, "/campaigns/" + world.campaign + "/statements"))
                .bodyText()
                .contains("还没有责任书");
    }

    private MvcTestResult scan(String address, MockMultipartFile file) {
        return mvc.post()
                .uri(address + "/scan")
                .multipart()
                .file(file)
                .locale(Locale.CHINA)
                .with(user(world.supervisor))
                .with(csrf())
                .exchange();
    }

    private StatementId drafted(UnitId unit, String clause) {
        var details = new StatementDetails(
                "目标责任书", "办事处主任", null, List.of(new ClauseDetails(clause, null, null, today().plusDays(9))));
        return statements.draft(world.campaign, List.of(unit), details).get(0);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
