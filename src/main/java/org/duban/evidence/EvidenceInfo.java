package org.duban.evidence;

import java.time.Instant;
import org.duban.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a piece of evidence.
 *
 * @param width as the image is shown, in pixels; null for what is not an image, like the height
 * @param takenAt when the camera says that the photo was taken
 * @param position where the camera says that it was
 * @param device what the device that sent it says of the same
 */
public record EvidenceInfo(
        EvidenceId id,
        Sha256 sha256,
        EvidenceKind kind,
        String mediaType,
        long size,
        String fileName,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Instant takenAt,
        @Nullable Position position,
        @Nullable DeviceWord device,
        AccountId uploadedBy,
        Instant uploadedAt) {

    static EvidenceInfo of(Evidence evidence) {
        return new EvidenceInfo(
                evidence.getId(),
                evidence.getSha256(),
                evidence.getKind(),
                evidence.getKind().mediaType(),
                evidence.getSize(),
                evidence.getFileName(),
                evidence.getWidth(),
                evidence.getHeight(),
                evidence.getTakenAt(),
                evidence.getPosition(),
                evidence.getDevice(),
                evidence.getUploadedBy(),
                evidence.getUploadedAt());
    }

    /** For those who need not know where somebody was. */
    public EvidenceInfo withoutPlace() {
        return new EvidenceInfo(
                id,
                sha256,
                kind,
                mediaType,
                size,
                fileName,
                width,
                height,
                takenAt,
                /* position= */ null,
                /* device= */ null,
                uploadedBy,
                uploadedAt);
    }

    public boolean isImage() {
        return kind.isImage();
    }
}
