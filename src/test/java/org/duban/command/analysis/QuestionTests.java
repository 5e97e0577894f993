package org.duban.command.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.duban.command.analysis.UnitLevels.Levels;
import org.duban.finding.FindingFilter;
import org.junit.jupiter.api.Test;

/** What an address asks for. */
class QuestionTests {

    private static final Levels BELOW_THE_DISTRICT = new Levels(0, 1);

    @Test
    void withoutAWordUnitsAndAllTheirFigures() {
        var asked = new Question(null, null, null, null).about(FindingFilter.ALL, BELOW_THE_DISTRICT);

        assertThat(asked.rows()).containsExactly(Dimension.UNIT);
        assertThat(asked.columns()).isNull();
        assertThat(asked.measures()).containsExactly(Measure.values());
        assertThat(asked.level()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenIsAskedAgain() {
        var asked = new Question(List.of("unit", "ten-days"), "SEVERITY", "in_time_rate", 2)
                .about(FindingFilter.ALL.withOverdue(true), BELOW_THE_DISTRICT);

        assertThat(Question.parameters(asked, 2))
                .containsExactly(
                        entry("rows", "unit,ten-days"),
                        entry("columns", "severity"),
                        entry("measure", "in-time-rate"),
                        entry("level", "2"),
                        entry("overdue", "true"));
    }

    @Test
    void blanksAndDoublesAreLeftOut() {
        var asked = new Question(List.of("week", "", "week"), "week", "", null)
                .about(FindingFilter.ALL, BELOW_THE_DISTRICT);

        assertThat(asked.rows()).containsExactly(Dimension.WEEK);
        assertThat(asked.columns()).isNull();
    }

    @Test
    void noRowStandsForMoreThanTheUnitsThatAreAskedFor() {
        var asked = new Question(null, null, null, 0).about(FindingFilter.ALL, new Levels(2, 3));

        assertThat(asked.level()).isEqualTo(2);
    }

    @Test
    void whatThereIsIsSaidWhereSomethingElseIsAskedFor() {
        assertThatExceptionOfType(DimensionUnknown.class)
                .isThrownBy(() ->
                        new Question(List.of("colour"), null, null, null).about(FindingFilter.ALL, BELOW_THE_DISTRICT))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("rows");
                    assertThat(refusal.getDetailMessageArguments()[2].toString())
                            .contains("unit", "ten-days");
                });
    }
}
