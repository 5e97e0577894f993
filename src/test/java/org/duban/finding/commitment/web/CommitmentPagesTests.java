package org.duban.finding.commitment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.web.Browsing;
import org.duban.finding.FindingId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Commitments as people and programs see them. */
@FullStackTest
class CommitmentPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private InspectionWorld street;
    private CampaignWorld world;
    private Browsing browse;
    private FindingId finding;
    private String number;

    @BeforeEach
    void makeAWorld() {
        street = new InspectionWorld(beans);
        world = street.district;
        browse = new Browsing(mvc);
        finding = street.findFor(world.township, street.round(InspectionKind.ROUTINE, street.market), street.market);
        number = jdbc.sql("select number from finding where finding_id = :id")
                .param("id", finding.value())
                .query(String.class)
                .single();
    }

    @Test
    void isTakenDownAfterTheUnitIsChosen() {
        var address = "/campaigns/" + world.campaign + "/commitments";
        world.task("拆除沿街旱厕", world.township, null);
        assertThat(browse.get(world.supervisor, address)).bodyText().contains("还没有表态承诺");
        assertThat(browse.get(world.supervisor, address + "/new")).bodyText().doesNotContain("promisedOn");
        assertThat(browse.get(world.supervisor, address + "/new?unit=" + world.township))
                .bodyText()
                .contains("promisedOn", "拆除沿街旱厕");

        var answer = make("月底前清零", number);

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        var commitment = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(browse.get(world.clerk, commitment))
                .bodyText()
                .contains("月底前清零", "进行中", "完成 0 / 1", number)
                .doesNotContain("撤销登记", "认定结果");
        assertThat(browse.get(world.otherClerk, commitment)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse.get(world.clerk, address)).bodyText().contains("月底前清零", number);
        assertThat(browse.get(world.otherClerk, address)).bodyText().doesNotContain("月底前清零");
        assertThat(browse.get(world.leader, address + "?outcome=KEPT"))
                .bodyText()
                .contains("没有符合条件");
        assertThat(browse.get(world.clerk, "/findings/" + finding)).bodyText().contains("办事处主任承诺", "进行中");
    }

    @Test
    void aRefusedFormComesBackWithWhatWasTyped() {
        assertThat(make("月底前清零", number + "，1999-0001"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有交办、已撤销：1999-0001", "月底前清零", number);
        assertThat(make("", number)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void isDecidedOrWithdrawnFromItsPage() {
        var commitment = String.valueOf(make("组建保洁队", "").getResponse().getRedirectedUrl());
        assertThat(browse.form(world.supervisor, commitment + "/outcome", "reason", "已核实"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("已核实");
        assertThat(browse.form(world.supervisor, commitment + "/outcome", "kept", "true"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明理由");
        assertThat(browse.form(world.supervisor, commitment + "/outcome", "kept", "true", "reason", "已核实"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(browse.get(world.clerk, commitment)).bodyText().contains("兑现", "已核实");
        assertThat(browse.form(world.clerk, commitment + "/withdrawal", "reason", "x"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browse.form(world.supervisor, commitment + "/withdrawal", "reason", "登记有误"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(browse.get(world.clerk, commitment)).bodyText().contains("已撤销", "登记有误");
    }

    @Test
    void programsTakeDownDecideAndWithdraw() {
        var address = "/api/v1/campaigns/" + world.campaign + "/commitments";
        var made = browse.json(world.supervisor, HttpMethod.POST, address, """
                {"unitId": "%s", "post": "办事处主任", "madeOn": "%s", "text": "月底前清零", "promisedOn": "%s",
                 "findings": ["%s"]}
                """.formatted(
                        world.township, today(), today().plusDays(3), number));
        assertThat(made)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.about[0].number")
                .isEqualTo(number);
        var commitment = String.valueOf(made.getResponse().getHeader("Location"));

        assertThat(browse.get(world.otherClerk, commitment)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse.json(
                        world.supervisor,
                        HttpMethod.POST,
                        commitment + "/outcome",
                        "{\"kept\": true, \"reason\": \"x\"}"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(browse.json(world.clerk, HttpMethod.POST, commitment + "/withdrawal", "{\"reason\": \"x\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browse.json(world.supervisor, HttpMethod.POST, commitment + "/withdrawal", "{\"reason\": \"x\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("WITHDRAWN");
        assertThat(browse.get(world.clerk, address + "?outcome=WITHDRAWN"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(browse.json(world.supervisor, HttpMethod.POST, address, "{}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("unitId", "post", "text", "promisedOn");
    }

    private MvcTestResult make(String text, String findings) {
        return browse.form(
                world.supervisor,
                "/campaigns/" + world.campaign + "/commitments",
                "unitId",
                world.township.toString(),
                "post",
                "办事处主任",
                "madeOn",
                today().toString(),
                "text",
                text,
                "promisedOn",
                today().plusDays(5).toString(),
                "findings",
                findings);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
