package org.duban.document.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Locale;
import java.util.stream.Stream;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineTerm;
import org.duban.document.paper.Block;
import org.duban.document.paper.Heading;
import org.duban.document.paper.Table;
import org.duban.document.paper.Text;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionService;
import org.duban.inspection.InspectionWorld;
import org.duban.inspection.RoundReports;
import org.duban.inspection.Visits;
import org.duban.shared.Conflict;
import org.duban.shared.Forbidden;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a team reports of its round: its own words beside what it recorded. */
@FullStackTest
class RoundReportTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private InspectionService inspections;

    @Autowired
    private Visits visits;

    @Autowired
    private RoundReports reports;

    @Autowired
    private RoundReportPaper papers;

    private InspectionWorld world;
    private InspectionId round;

    @BeforeEach
    void aRound() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        world = new InspectionWorld(beans);
        round = world.round(InspectionKind.ROUTINE, world.market, world.school);
        world.find(round, world.market, DeadlineTerm.days(2));
        visits.miss(round, world.school, "大门锁闭", null, world.inspector);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void tellsWhereTheTeamWasWhatItFoundAndWhatItSays() {
        inspections.finish(round, world.inspector, null);
        reports.write(round, "总体较好。\n建议增加清运次数。", world.inspector);

        assertThat(said())
                .contains(
                        "一、督查开展情况",
                        "督查一组到现场督查，计划点位2处，实到1处，未到1处。",
                        "二、发现问题",
                        "共发现问题1个。",
                        "按责任单位：文昌办事处" + world.district.mark() + " 1 0 0",
                        "三、未到点位",
                        "第三实验小学" + world.district.mark() + "：大门锁闭",
                        "四、情况和建议",
                        "总体较好。",
                        "建议增加清运次数。")
                .doesNotContain("检查表得分");
    }

    @Test
    void isWrittenOnceTheRoundIsDoneByItsTeamAndMayBeMended() {
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> reports.write(round, "太早", world.inspector));
        inspections.finish(round, world.inspector, null);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> reports.write(round, "不是我的", world.other));

        reports.write(round, "第一稿", world.inspector);
        reports.write(round, "第二稿", world.district.supervisor);

        assertThat(reports.find(round))
                .hasValueSatisfying(report -> assertThat(report.words()).isEqualTo("第二稿"));
    }

    @Test
    void isWrittenOnThePageAndPrintedInThreeForms() {
        inspections.finish(round, world.inspector, null);
        assertThat(post(world.inspector, " ")).hasStatus(422).bodyText().contains("field-refused");
        assertThat(post(world.inspector, "背街小巷仍需加强")).hasStatus3xxRedirection();

        assertThat(get("")).bodyText().contains("背街小巷仍需加强");
        assertThat(get("/report/print")).hasStatusOk().bodyText().contains("情况汇报", "背街小巷仍需加强");
        assertThat(get("/report.docx")).hasStatusOk();
        assertThat(get("/report.xlsx")).hasStatusOk();
    }

    private MvcTestResult post(SignedIn who, String words) {
        return mvc.post()
                .uri("/inspections/" + round + "/report")
                .param("words", words)
                .with(user(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri("/inspections/" + round + path)
                .with(user(world.district.leader))
                .exchange();
    }

    private String said() {
        return String.join(
                "\n",
                papers.of(round).body().stream().flatMap(RoundReportTests::said).toList());
    }

    private static Stream<String> said(Block block) {
        if (block instanceof Heading heading) {
            return Stream.of(heading.text());
        }
        if (block instanceof Text text) {
            return Stream.of(text.text());
        }
        return block instanceof Table table
                ? table.rows().stream()
                        .map(row -> table.caption() + "："
                                + String.join(
                                        " ", row.stream().map(Table.Cell::text).toList()))
                : Stream.empty();
    }
}
