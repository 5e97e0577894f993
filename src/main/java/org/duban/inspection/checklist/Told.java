package org.duban.inspection.checklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A line with what was answered to it. */
record Told(LineRow line, Answered answer) {

    /**
     * Every line with its answer, in order.
     *
     * @throws LineUnanswered where one was left out
     * @throws AnswerWithoutPhoto where a line that asks for a photo was answered with no
     */
    static List<Told> of(List<LineRow> lines, List<Answered> answers) {
        Map<Integer, Answered> byPosition = answers.stream()
                .collect(Collectors.toMap(Answered::position, Function.identity(), (first, last) -> last));
        return lines.stream().map(line -> of(line, byPosition)).toList();
    }

    private static Told of(LineRow line, Map<Integer, Answered> answers) {
        var answer = answers.get(line.position());
        if (answer == null || !answer.answers(line)) {
            throw new LineUnanswered(line);
        }
        if (answer.fails() && line.photoRequired() && answer.evidence().isEmpty()) {
            throw new AnswerWithoutPhoto(line);
        }
        return new Told(line, answer);
    }

    int position() {
        return line.position();
    }

    boolean counts() {
        return answer.counts();
    }

    boolean fails() {
        return answer.fails();
    }

    static BigDecimal points(List<Told> all, Predicate<Told> which) {
        return all.stream().filter(which).map(told -> told.line().points()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
