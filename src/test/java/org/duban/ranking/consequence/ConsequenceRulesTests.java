package org.duban.ranking.consequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.ranking.consequence.ConsequenceKind.CRITICISM;
import static org.duban.ranking.consequence.ConsequenceKind.DEDUCTION;
import static org.duban.ranking.consequence.ConsequenceKind.REMINDER;
import static org.duban.ranking.consequence.ConsequenceKind.SELF_CRITICISM;
import static org.duban.ranking.consequence.ConsequenceKind.SUMMONS;
import static org.duban.ranking.consequence.ConsequenceKind.TRANSFER;
import static org.duban.ranking.consequence.Ground.BOTTOM_RUNNING;
import static org.duban.ranking.consequence.Ground.LATE;
import static org.duban.ranking.consequence.Ground.POINTS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which steps of the ladder a unit has reached. */
class ConsequenceRulesTests {

    private final ConsequenceRules ladder = new ConsequenceRules(List.of(
            step(BOTTOM_RUNNING, "3", TRANSFER),
            step(BOTTOM_RUNNING, "1", REMINDER),
            step(BOTTOM_RUNNING, "2", SUMMONS),
            step(BOTTOM_RUNNING, "2", SELF_CRITICISM),
            step(LATE, "5", CRITICISM)));

    @ParameterizedTest
    @CsvSource({"0, ''", "1, REMINDER", "2, SUMMONS SELF_CRITICISM", "3, TRANSFER", "7, TRANSFER"})
    void theHighestStepThatWasReached(int running, String expected) {
        assertThat(kinds(Map.of(BOTTOM_RUNNING, BigDecimal.valueOf(running)))).isEqualTo(expected);
    }

    @Test
    void eachGroundHasALadderOfItsOwn() {
        assertThat(kinds(Map.of(BOTTOM_RUNNING, BigDecimal.ONE, LATE, BigDecimal.valueOf(5))))
                .isEqualTo("REMINDER CRITICISM");
    }

    @Test
    void anAmountComesBesideTheOtherSteps() {
        var rules = new ConsequenceRules(List.of(
                step(LATE, "5", CRITICISM),
                new Step(LATE, BigDecimal.ONE, DEDUCTION, null, 0, new BigDecimal("200")),
                new Step(POINTS, BigDecimal.ONE, DEDUCTION, null, 0, new BigDecimal("33.33"))));
        var reached = rules.reachedBy(Map.of(LATE, BigDecimal.valueOf(6), POINTS, new BigDecimal("2.50")));

        assertThat(reached).extracting(Step::kind).containsExactlyInAnyOrder(CRITICISM, DEDUCTION, DEDUCTION);
    }

    @ParameterizedTest
    @CsvSource({"LATE, 6, 1200.00", "POINTS, 2.55, 510.00", "BOTTOM_RUNNING, 4, 200.00"})
    void anAmountIsForEachOfWhatIsCountedAndOnceForEditionsRunning(Ground ground, BigDecimal extent, BigDecimal sum) {
        assertThat(new Step(ground, BigDecimal.ONE, DEDUCTION, null, 0, new BigDecimal("200")).amountFor(extent))
                .isEqualTo(sum);
    }

    @Test
    void stepsAreKeptInOrderAndOnce() {
        var twice = ladder.with(step(BOTTOM_RUNNING, "1", REMINDER));

        assertThat(twice).isEqualTo(ladder);
        assertThat(twice.steps())
                .extracting(Step::kind)
                .containsExactly(REMINDER, SUMMONS, SELF_CRITICISM, TRANSFER, CRITICISM);
        assertThat(twice.without(step(LATE, "5", CRITICISM)).steps()).hasSize(4);
    }

    private String kinds(Map<Ground, BigDecimal> extents) {
        return ladder.reachedBy(extents).stream()
                .map(step -> step.kind().name())
                .reduce((before, next) -> before + " " + next)
                .orElse("");
    }

    private static Step step(Ground ground, String from, ConsequenceKind kind) {
        return new Step(ground, new BigDecimal(from), kind, "分管副区长", 5, null);
    }
}
