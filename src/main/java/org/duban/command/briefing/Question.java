package org.duban.command.briefing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.duban.command.instruction.MatterKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that a leader should ask about.
 *
 * @param weight the heavier, the sooner; days and numbers count up to a bound, so that nothing old drowns all else
 * @param what the thing, by name
 * @param who the unit to be asked; null where the office itself is
 * @param number of days or of things, as the kind has it
 * @param about what an instruction would be about
 * @param campaign in which it would be carried out
 */
public record Question(
        Kind kind,
        int weight,
        String what,
        @Nullable String who,
        long number,
        MatterKind about,
        UUID aboutId,
        UUID campaign) {

    static final int MOST = 3;
    private static final int BOUND = 30;

    /** Each stands for one thing that goes wrong in campaigns; beside it how heavy it is to begin with. */
    public enum Kind {
        /** An instruction that is not answered in time; number: days. */
        INSTRUCTION_LATE(90),
        /** The gravest finding that is late, by its severity; number: days. */
        FINDING_LATE(40),
        /** The task that is late the longest; number: days. */
        TASK_LATE(55),
        /** An indicator short of its target; number: 1 where it got worse. */
        INDICATOR_BEHIND(50),
        /** An assessment is near and items of the standard were never looked at; number: items. */
        NEVER_INSPECTED(45),
        /** The unit with most late findings; number: findings. */
        UNIT_LATE(40);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        int weight(long more) {
            return weight + (int) Math.min(more, BOUND);
        }
    }

    @JsonIgnore
    public String getPath() {
        return about.path(aboutId);
    }

    /** The heaviest, each of another kind and about another unit. */
    static List<Question> choose(List<Question> candidates) {
        var chosen = new ArrayList<Question>();
        var kinds = new HashSet<Kind>();
        var units = new HashSet<String>();
        for (var candidate : candidates.stream()
                .sorted(Comparator.comparingInt(Question::weight).reversed().thenComparing(Question::kind))
                .toList()) {
            var isNew = !kinds.contains(candidate.kind) && (candidate.who == null || !units.contains(candidate.who));
            if (isNew && chosen.size() < MOST) {
                chosen.add(candidate);
                kinds.add(candidate.kind);
                units.add(candidate.who);
            }
        }
        return List.copyOf(chosen);
    }
}
