package org.duban.campaign.launch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.shared.Days;
import org.duban.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A task of the pattern as the wizard asks about it.
 *
 * @param usual its last day in the pattern, moved as far as the campaign begins later; null for one without a date
 * @param typed the day as it was typed; null where nobody typed another one
 */
public record TaskLine(
        TemplateTask task,
        boolean taken,
        @Nullable LocalDate usual,
        @Nullable String typed,
        long moved) {

    static final String TAKEN = "taken";
    static final String DUE = "due.";

    /** All of them, taken or not. Before anybody has answered all are taken but the occasional. */
    static List<TaskLine> of(
            List<TemplateTask> tasks, @Nullable Map<String, List<String>> typed, long moved, ZoneId zone) {
        return tasks.stream()
                .map(task -> {
                    var usual = task.dueMoved(moved, zone);
                    return typed == null
                            ? new TaskLine(task, !task.occasional(), usual, null, moved)
                            : new TaskLine(task, isTaken(task, typed), usual, day(task, typed), moved);
                })
                .toList();
    }

    /** What was typed, without the days that are the usual ones: these follow the campaign when it is moved. */
    static Map<String, List<String>> withoutUsual(
            Map<String, List<String>> typed, List<TemplateTask> tasks, long moved, ZoneId zone) {
        var kept = new HashMap<>(typed);
        for (var line : of(tasks, typed, moved, zone)) {
            if (line.usual != null && line.usual.toString().equals(line.typed)) {
                kept.remove(DUE + line.task.id());
            }
        }
        return kept;
    }

    private static boolean isTaken(TemplateTask task, Map<String, List<String>> typed) {
        return typed.getOrDefault(TAKEN, List.of()).contains(task.id().toString());
    }

    private static @Nullable String day(TemplateTask task, Map<String, List<String>> typed) {
        return Stream.ofNullable(typed.get(DUE + task.id()))
                .flatMap(List::stream)
                .findFirst()
                .orElse(null);
    }

    /** The field as the form shows it. */
    public String dueText() {
        return typed != null ? typed : usual == null ? "" : usual.toString();
    }

    public String dueField() {
        return DUE + task.id();
    }

    /** Why it cannot be taken over so. */
    public Optional<RuleBroken> refusal(LocalDate today, @Nullable LocalDate endsOn) {
        if (!taken || dueText().isBlank()) {
            return Optional.empty();
        }
        try {
            var due = Days.parse(dueText());
            if (due.isBefore(today)) {
                return Optional.of(new TaskDueInThePast(task.title(), due));
            }
            return endsOn != null && due.isAfter(endsOn)
                    ? Optional.of(new TaskDueAfterItsCampaign(task.title(), due, endsOn))
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.of(new TaskDueIsNoDay(task.title(), dueText()));
        }
    }

    /** Once nothing is refused. */
    TakenTask toTaken() {
        var due = dueText().isBlank() ? null : Days.parse(dueText());
        var far = due == null || usual == null ? moved : moved + ChronoUnit.DAYS.between(usual, due);
        return new TakenTask(task, due, far);
    }
}
