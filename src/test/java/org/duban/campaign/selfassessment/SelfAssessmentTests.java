package org.duban.campaign.selfassessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What verdicts mean in points, and what a section comes to. */
class SelfAssessmentTests {

    private static final UUID STANDARD = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "FULL, -, 4, 0", "FULL, 0, 4, 0", "FULL, 1, 4, -", "PART, 1.5, 4, 1.5", "PART, 4, 4, 4",
                        "PART, 4.5, 4, -",
                "PART, 0, 4, -", "PART, -, 4, -", "LOST, -, 4, 4", "LOST, 2, 4, 2", "LOST, 5, 4, -", "LOST, -, 0, -",
                "BONUS, 6, 4, 6", "BONUS, 0, 4, -", "BONUS, -, 4, -", "BONUS, -1, 4, -"
            })
    void pointsFitTheirVerdict(
            Verdict verdict, @Nullable BigDecimal given, BigDecimal possible, @Nullable BigDecimal points) {
        var said = verdict.points(given, possible);

        if (points == null) {
            assertThat(said).isNull();
        } else {
            assertThat(said).isEqualByComparingTo(points);
        }
    }

    @Test
    void whatNobodyAssessedIsNeitherWonNorLost() {
        var sheet = SelfAssessmentSheet.of(List.of(
                item("1", "A-1", "4", Verdict.FULL, "0"),
                item("1", "A-2", "3", Verdict.PART, "1.5"),
                item("1", "A-10", "2", Verdict.BONUS, "1"),
                item("1", "A-3", "5", null, null)));

        assertThat(sheet.sections()).singleElement().satisfies(section -> {
            assertThat(section.items())
                    .extracting(SelfAssessmentRow::code)
                    .containsExactly("A-1", "A-2", "A-3", "A-10");
            assertThat(section.totals()).isEqualTo(sheet.totals());
        });
        var totals = sheet.totals();
        assertThat(totals.own()).isEqualByComparingTo("8.5");
        assertThat(totals.possible()).isEqualByComparingTo("9");
        assertThat(totals.open()).isEqualByComparingTo("5");
        assertThat(totals.lost()).isEqualByComparingTo("1.5");
        assertThat(totals.bonus()).isEqualByComparingTo("1");
        assertThat(totals.share()).isEqualTo(83);
        assertThat(totals.unassessed()).isOne();
    }

    @Test
    void thatMostIsLostStandsFirst() {
        var sheet = SelfAssessmentSheet.of(List.of(
                item("2", "B-1", "4", Verdict.PART, "0.5"),
                item("1", "A-1", "4", Verdict.FULL, "0"),
                item("1", "A-2", "9", Verdict.LOST, "9")));

        assertThat(sheet.losses()).extracting(SelfAssessmentRow::code).containsExactly("A-2", "B-1");
        assertThat(sheet.sections()).extracting(SelfAssessmentSheet.Part::code).containsExactly("1", "2");
    }

    @Test
    void whatLosesAsMuchStandsInTheOrderOfTheCodes() {
        var sheet = SelfAssessmentSheet.of(List.of(
                item("1", "WM-1-04", "4", Verdict.LOST, "4"),
                item("2", "DQ-3-10", "4", Verdict.LOST, "4"),
                item("3", "DQ-3-02", "4", Verdict.LOST, "4")));

        assertThat(sheet.losses()).extracting(SelfAssessmentRow::code).containsExactly("DQ-3-02", "DQ-3-10", "WM-1-04");
    }

    @Test
    void nobodyLosesMoreThanARevisedItemHasAndNothingIsKeptWhereNothingCanBeWon() {
        assertThat(item("1", "A-1", "2", Verdict.LOST, "4").own()).isEqualByComparingTo("0");
        assertThat(item("1", "A-1", "0", Verdict.FULL, "0").attitude()).isEqualTo("KEPT");
        assertThat(item("1", "A-1", "2", Verdict.FULL, "0").attitude()).isEqualTo("FULL");
        assertThat(SelfAssessmentSheet.of(List.of()).totals().share()).isNull();
    }

    private static SelfAssessmentRow item(
            String section, String code, String possible, @Nullable Verdict verdict, @Nullable String points) {
        return new SelfAssessmentRow(
                UUID.randomUUID(),
                STANDARD,
                "标准",
                section,
                "部分",
                code,
                "检查项",
                new BigDecimal(possible),
                verdict,
                points == null ? null : new BigDecimal(points),
                null,
                null,
                null,
                null,
                verdict == null ? 0 : 1,
                false);
    }
}
