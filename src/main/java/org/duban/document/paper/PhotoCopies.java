package org.duban.document.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.ThumbnailSize;

/** Where the photos of a paper come from, as they are to be seen on it. */
@FunctionalInterface
public interface PhotoCopies {

    /**
     * A JPEG.
     *
     * @throws org.duban.shared.DomainException where there is no such photo
     */
    byte[] of(UUID evidence);

    /** The same for all photos of a paper, so that what has to be known of them is looked up at once. */
    default PhotoCopies on(Paper paper) {
        return this;
    }

    /** As they were handed in, but for their size. */
    static PhotoCopies plain(EvidenceService evidence) {
        return id -> {
            try (var in =
                    evidence.thumbnail(new EvidenceId(id), ThumbnailSize.LARGE).getInputStream()) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
