package org.duban.finding.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.finding.reply.ReplyFacts;
import org.duban.finding.reply.ReplyTerms;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The letter behind a finding.
 *
 * @param owed whether its sender waits for a reply; asked for only where a finding is logged
 * @param version of the registered letter that is to be corrected; null for a new one
 */
record LetterForm(
        @Nullable Boolean owed,
        @Size(max = 200) @Nullable String sender,
        @Size(max = 100) @Nullable String outerNumber,

        @Nullable LocalDate receivedOn,

        @Nullable LocalDate replyBy,

        @Nullable UUID replyUnitId,
        @Nullable String replyUnitText,
        @Nullable Long version) {

    static final LetterForm NONE = new LetterForm(null, null, null, null, null, null, null, null);

    static LetterForm of(
            @Nullable String outerNumber, LocalDate receivedOn, @Nullable UUID unit, @Nullable String unitName) {
        return new LetterForm(true, null, outerNumber, receivedOn, null, unit, unitName, null);
    }

    /** As it was registered, to be corrected. */
    static LetterForm of(ReplyFacts letter, @Nullable String outerNumber, LocalDate replyBy) {
        return new LetterForm(
                true,
                letter.sender(),
                outerNumber,
                letter.receivedOn(),
                replyBy,
                letter.unitId(),
                letter.unitName(),
                letter.version());
    }

    /**
     * Says what is missing.
     *
     * @param path of this form within that of the errors, with a dot at its end; empty where it is the whole form
     */
    void check(Errors errors, String path) {
        if (sender == null || sender.isBlank()) {
            errors.rejectValue(path + "sender", "finding.reply.sender-needed");
        }
        if (receivedOn == null && !errors.hasFieldErrors(path + "receivedOn")) {
            errors.rejectValue(path + "receivedOn", "finding.reply.received-needed");
        }
        if (replyBy == null && !errors.hasFieldErrors(path + "replyBy")) {
            errors.rejectValue(path + "replyBy", "finding.reply.due-needed");
        }
        if (receivedOn != null && replyBy != null && receivedOn.isAfter(replyBy)) {
            errors.rejectValue(path + "receivedOn", "problemDetail.org.duban.finding.reply.ReceivedAfterDue");
        }
        if (replyUnitId == null && replyUnitText != null && !replyUnitText.isBlank()) {
            errors.rejectValue(path + "replyUnitId", "finding.log.unit-unknown");
        }
    }

    ReplyTerms toTerms() {
        return new ReplyTerms(
                Required.text(sender),
                LogForm.blankToNull(outerNumber),
                Objects.requireNonNull(receivedOn),
                DueBy.of(DeadlineTerm.by(Objects.requireNonNull(replyBy))),
                replyUnitId == null ? null : new UnitId(replyUnitId));
    }
}
