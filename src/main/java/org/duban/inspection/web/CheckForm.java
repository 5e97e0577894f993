package org.duban.inspection.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.duban.inspection.checklist.AnswerRow;
import org.duban.inspection.checklist.Answered;
import org.duban.inspection.checklist.LineRow;
import org.duban.inspection.checklist.StopCheckId;
import org.duban.platform.web.FormRows;
import org.jspecify.annotations.Nullable;

/**
 * A checklist as it is answered at a stop.
 *
 * @param id made with the form, so that a second press of the button is the same checklist
 * @param answers one a line, in order
 */
record CheckForm(@Nullable UUID id, @Valid @Nullable List<AnswerForm> answers) {

    CheckForm {
        answers = FormRows.gapless(answers, AnswerForm.EMPTY);
    }

    static CheckForm blank(List<LineRow> lines) {
        return new CheckForm(
                StopCheckId.next().value(),
                lines.stream().map(line -> AnswerForm.EMPTY).toList());
    }

    static CheckForm of(UUID id, List<AnswerRow> answers) {
        return new CheckForm(id, answers.stream().map(AnswerForm::of).toList());
    }

    /** Changes each answer, told by its path in the form. */
    CheckForm with(BiFunction<String, AnswerForm, AnswerForm> change) {
        var all = InspectionForm.orEmpty(answers);
        return new CheckForm(
                id,
                IntStream.range(0, all.size())
                        .mapToObj(at -> change.apply("answers[" + at + "]", all.get(at)))
                        .toList());
    }

    StopCheckId checkId() {
        return new StopCheckId(
                Objects.requireNonNullElseGet(id, () -> StopCheckId.next().value()));
    }

    List<Answered> answered() {
        var all = InspectionForm.orEmpty(answers);
        return IntStream.range(0, all.size())
                .mapToObj(at -> all.get(at).toAnswered(at))
                .toList();
    }
}
