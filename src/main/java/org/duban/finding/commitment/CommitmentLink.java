package org.duban.finding.commitment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a commitment is about.
 *
 * @param number of a finding; null for a task
 * @param state of the finding or the task
 */
public record CommitmentLink(
        @JsonIgnore UUID commitmentId,
        boolean finding,
        UUID id,
        @Nullable String number,
        String title,
        String state) {

    @JsonProperty
    public boolean done() {
        return state.equals("CLOSED") || state.equals("DONE");
    }
}
