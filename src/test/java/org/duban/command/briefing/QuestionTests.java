package org.duban.command.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.duban.command.briefing.Question.Kind;
import org.duban.command.instruction.MatterKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which three of all that goes wrong a leader is told to ask about. */
class QuestionTests {

    @Test
    void theHeaviestComeFirstAndThreeAreEnough() {
        var chosen = Question.choose(List.of(
                question(Kind.UNIT_LATE, 52, "甲"),
                question(Kind.FINDING_LATE, 88, "乙"),
                question(Kind.INDICATOR_BEHIND, 65, "丙"),
                question(Kind.TASK_LATE, 60, "丁")));

        assertThat(chosen)
                .extracting(Question::kind)
                .containsExactly(Kind.FINDING_LATE, Kind.INDICATOR_BEHIND, Kind.TASK_LATE);
    }

    @Test
    void noTwoAreOfOneKindOrAboutOneUnit() {
        var chosen = Question.choose(List.of(
                question(Kind.FINDING_LATE, 88, "甲"),
                question(Kind.FINDING_LATE, 80, "乙"),
                question(Kind.UNIT_LATE, 70, "甲"),
                question(Kind.UNIT_LATE, 60, "乙")));

        assertThat(chosen).extracting(Question::weight).containsExactly(88, 60);
    }

    @Test
    void whatNobodyAnswersForStandsBesideAllElse() {
        var chosen = Question.choose(List.of(
                question(Kind.NEVER_INSPECTED, 60, null),
                question(Kind.INDICATOR_BEHIND, 50, null),
                question(Kind.TASK_LATE, 55, "甲")));

        assertThat(chosen).hasSize(3);
    }

    @Test
    void whatIsVeryOldDoesNotDrownAllElse() {
        assertThat(Kind.TASK_LATE.weight(700)).isEqualTo(Kind.TASK_LATE.weight(30));
        assertThat(Kind.TASK_LATE.weight(30)).isLessThan(Kind.INSTRUCTION_LATE.weight(0));
    }

    private static Question question(Kind kind, int weight, @Nullable String who) {
        return new Question(kind, weight, "事项", who, 1, MatterKind.TASK, UUID.randomUUID(), UUID.randomUUID());
    }
}
