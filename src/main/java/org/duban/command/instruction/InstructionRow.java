package org.duban.command.instruction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duban.deadline.DeadlineStatus;
import org.jspecify.annotations.Nullable;

/**
 * An instruction with what became of it.
 *
 * @param dueAt by when it is to be done and answered now; {@code signedDueAt} is what was signed
 * @param writtenOn the day on the sheet, if {@code registrar} registered it from paper; null if it was signed here
 * @param files pictures of the sheet, with their SHA-256 in {@code digests}
 * @param light null for a task that was taken back
 * @param sentBack how often a reply was sent back
 */
public record InstructionRow(
        UUID id,
        int year,
        int number,
        UUID campaignId,
        String campaignName,
        MatterKind aboutKind,
        UUID aboutId,
        String aboutTitle,
        String text,
        UUID taskId,
        int percentDone,
        UUID leadUnitId,
        String leadUnitName,
        List<String> coUnitNames,
        String signer,
        Instant signedAt,
        @Nullable LocalDate writtenOn,
        @Nullable String registrar,
        List<UUID> files,
        @JsonIgnore List<String> digests,
        String seal,
        Instant signedDueAt,
        Instant dueAt,
        InstructionState state,
        @Nullable DeadlineStatus light,
        int sentBack) {

    public InstructionNumber quoted() {
        return new InstructionNumber(year, number);
    }

    @JsonIgnore
    public String getAboutPath() {
        return aboutKind.path(aboutId);
    }

    /** Whether what is read here is what was signed. */
    @JsonIgnore
    public boolean isIntact() {
        var onPaper = writtenOn == null || registrar == null ? null : new Seal.OnPaper(writtenOn, registrar, digests);
        var read = new Seal(
                quoted(), aboutKind, aboutId, aboutTitle, text, taskId, signedDueAt, signer, signedAt, onPaper);
        return seal.equals(read.digest());
    }
}
