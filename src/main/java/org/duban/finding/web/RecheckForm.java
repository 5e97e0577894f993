package org.duban.finding.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.With;
import org.duban.finding.recurrence.RecheckResult;
import org.duban.finding.recurrence.Rechecked;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody saw who looked again.
 *
 * @param inspectionId the round in which it was seen
 * @param evidenceIds photos that have been uploaded already
 */
record RecheckForm(
        @NotNull @Nullable RecheckResult result,
        @Size(max = 2000) @Nullable String comment,
        @Nullable UUID inspectionId,
        @With @Nullable List<UUID> evidenceIds,
        @With @Nullable List<MultipartFile> photos) {

    static RecheckForm in(@Nullable UUID inspection) {
        return new RecheckForm(null, null, inspection, List.of(), null);
    }

    Rechecked toRechecked() {
        return new Rechecked(
                Objects.requireNonNull(result),
                null,
                inspectionId,
                comment,
                LogFindingRequest.toEvidence(evidenceIds),
                null);
    }
}
