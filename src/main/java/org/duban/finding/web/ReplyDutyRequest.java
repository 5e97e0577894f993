package org.duban.finding.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.duban.finding.reply.ReplyTerms;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A letter that asks for a reply, as a script registers it.
 *
 * @param deadline counted from the day on which it came
 * @param unitId who is to answer; without it the finding's unit, or else the one that leads the campaign
 * @param version of the registered letter that is corrected; ignored for a new one
 */
record ReplyDutyRequest(
        @NotBlank @Size(max = 200) @Nullable String sender,
        @Size(max = 100) @Nullable String outerNumber,
        @NotNull @Nullable LocalDate receivedOn,
        @Nullable Instant dueAt,
        @Valid @Nullable DueInput deadline,
        @Nullable UUID unitId,
        @Nullable Long version) {

    @AssertTrue(message = "{finding.reply.due-needed}")
    public boolean isDueGiven() {
        return dueAt != null || deadline != null;
    }

    ReplyTerms toTerms() {
        return new ReplyTerms(
                Required.text(sender),
                LogForm.blankToNull(outerNumber),
                Objects.requireNonNull(receivedOn),
                Objects.requireNonNull(DueInput.toDueBy(deadline, dueAt)),
                unitId == null ? null : new UnitId(unitId));
    }
}
