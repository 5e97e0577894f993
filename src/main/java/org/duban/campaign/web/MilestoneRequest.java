package org.duban.campaign.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.duban.deadline.DueBy;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as a program gives it.
 *
 * @param deadline a term counted from now; or else {@code dueAt}; in a PUT neither leaves the date as it is
 * @param reason why the date is moved; needed only then
 * @param version the version that was read; a PUT from an older one is refused
 */
record MilestoneRequest(
        @NotBlank @Size(max = 100) @Nullable String title,
        @Valid @Nullable DueInput deadline,
        @Nullable Instant dueAt,
        @Size(max = 500) @Nullable String reason,
        @Nullable Long version) {

    @Nullable
    DueBy toDueBy() {
        return DueInput.toDueBy(deadline, dueAt);
    }
}
