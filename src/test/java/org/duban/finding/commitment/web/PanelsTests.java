package org.duban.finding.commitment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.selfassessment.SelfAssessmentBoard;
import org.duban.campaign.selfassessment.SelfAssessmentRow;
import org.duban.campaign.selfassessment.SelfAssessmentSheet;
import org.duban.campaign.selfassessment.Verdict;
import org.duban.campaign.statement.StatementBoard;
import org.duban.finding.commitment.CommitmentBoard;
import org.duban.finding.commitment.CommitmentRow;
import org.duban.finding.commitment.Outcome;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The panels that these features offer to a campaign's own page. */
@FullStackTest
class PanelsTests {

    private static final UUID CAMPAIGN = UUID.randomUUID();

    @Autowired
    private ThymeleafViewResolver views;

    @Test
    void theStatementsOfTheUnits() throws Exception {
        var lines = List.of(
                new StatementBoard.Line(UUID.randomUUID(), UUID.randomUUID(), "文昌办事处", true, 5, 4, 1, 2),
                new StatementBoard.Line(null, UUID.randomUUID(), "搬口办事处", false, 0, 0, 0, 0));

        assertThat(drawn("campaign/statement/pieces", new StatementBoard(CAMPAIGN, lines)))
                .contains("文昌办事处", "逾期 2 项", "1 / 4", "搬口办事处", "未签");
        assertThat(drawn("campaign/statement/pieces", new StatementBoard(CAMPAIGN, List.of())))
                .contains("还没有责任书");
    }

    @Test
    void theSelfAssessmentAtAGlance() throws Exception {
        var totals = new SelfAssessmentSheet.Totals(
                9,
                7,
                new BigDecimal("20.00"),
                new BigDecimal("4"),
                new BigDecimal("18.50"),
                new BigDecimal("2.50"),
                BigDecimal.ONE);

        assertThat(drawn("campaign/selfassessment/pieces", new SelfAssessmentBoard(CAMPAIGN, totals, List.of(loss()))))
                .contains("18.5", "/ 20", "失分 2.5", "加分 1", "A-1 暴露垃圾", "-2.5");
        assertThat(drawn(
                        "campaign/selfassessment/pieces",
                        new SelfAssessmentBoard(
                                CAMPAIGN,
                                new SelfAssessmentSheet.Totals(
                                        0,
                                        0,
                                        BigDecimal.ZERO,
                                        BigDecimal.ZERO,
                                        BigDecimal.ZERO,
                                        BigDecimal.ZERO,
                                        BigDecimal.ZERO),
                                List.of())))
                .contains("还没有选用标准");
    }

    @Test
    void theCommitmentsAndTheNextOfThem() throws Exception {
        assertThat(drawn("finding/commitment/pieces", new CommitmentBoard(CAMPAIGN, 2, 1, 3, 4, 5, List.of(promise()))))
                .contains("兑现 3", "未兑现 3", "待认定 5", "进行中 4", "月底前清零", "办事处主任");
        assertThat(drawn("finding/commitment/pieces", new CommitmentBoard(CAMPAIGN, 0, 0, 0, 0, 0, List.of())))
                .contains("还没有表态承诺");
    }

    private String drawn(String pieces, Object board) throws Exception {
        var request = new MockHttpServletRequest(new MockServletContext());
        request.addPreferredLocale(Locale.SIMPLIFIED_CHINESE);
        var response = new MockHttpServletResponse();
        var view = views.resolveViewName(pieces + " :: panel(board=${board})", Locale.SIMPLIFIED_CHINESE);
        Objects.requireNonNull(view).render(Map.of("board", board), request, response);
        return response.getContentAsString();
    }

    private static SelfAssessmentRow loss() {
        return new SelfAssessmentRow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "标准",
                "1",
                "部分",
                "A-1",
                "暴露垃圾",
                new BigDecimal("4.00"),
                Verdict.PART,
                new BigDecimal("2.50"),
                null,
                null,
                null,
                LocalDate.EPOCH,
                1,
                false);
    }

    private static CommitmentRow promise() {
        return new CommitmentRow(
                UUID.randomUUID(),
                CAMPAIGN,
                "百日冲刺",
                false,
                UUID.randomUUID(),
                "文昌办事处",
                "办事处主任",
                LocalDate.EPOCH,
                null,
                null,
                null,
                null,
                "月底前清零",
                LocalDate.EPOCH.plusDays(9),
                Outcome.RUNNING,
                3,
                1,
                null,
                null,
                null,
                Instant.EPOCH,
                "督查室");
    }
}
