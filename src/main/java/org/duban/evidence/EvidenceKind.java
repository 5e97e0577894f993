package org.duban.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is accepted as evidence, told by the content alone. */
public enum EvidenceKind {
    JPEG("image/jpeg", "jpg", "jpg|jpeg|jpe"),
    PNG("image/png", "png", "png"),
    PDF("application/pdf", "pdf", "pdf");

    private final String mediaType;
    private final String extension;
    private final String fittingExtensions;

    EvidenceKind(String mediaType, String extension, String fittingExtensions) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.fittingExtensions = fittingExtensions;
    }

    static Optional<EvidenceKind> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isImage() {
        return this != PDF;
    }

    String extension() {
        return extension;
    }

    boolean fits(String other) {
        return other.toLowerCase(Locale.ROOT).matches(fittingExtensions);
    }
}
