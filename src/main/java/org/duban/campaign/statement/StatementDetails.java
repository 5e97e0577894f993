package org.duban.campaign.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said in a statement while it is written.
 *
 * @param signer the post of who signs for the unit
 * @param handedTo the post of who receives it
 * @param clauses in their order
 */
public record StatementDetails(
        String title, @Nullable String signer, @Nullable String handedTo, List<ClauseDetails> clauses) {

    public StatementDetails {
        title = title.strip();
        signer = orNull(signer);
        handedTo = orNull(handedTo);
        clauses = List.copyOf(clauses);
        for (var i = 0; i < clauses.size(); i++) {
            if (!clauses.get(i).isQuantityWhole()) {
                throw new ClauseQuantityIncomplete(i + 1);
            }
        }
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
