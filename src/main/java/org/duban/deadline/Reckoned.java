package org.duban.deadline;

import java.time.Instant;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * A deadline as reckoned from its term.
 *
 * @param dueAt what is handed in strictly before this instant is in time
 * @param words the deadline in one sentence, saying how it comes about
 * @param warnings why it may have to be reckoned again
 */
public record Reckoned(Instant dueAt, MessageSourceResolvable words, List<? extends MessageSourceResolvable> warnings) {

    public Reckoned {
        warnings = List.copyOf(warnings);
    }
}
