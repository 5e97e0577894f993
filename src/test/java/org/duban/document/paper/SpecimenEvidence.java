package org.duban.document.paper;

import java.nio.file.Path;
import org.duban.account.AccountId;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceInMemory;
import org.duban.evidence.UploadedFile;

/** The photos of a specimen, every third of them upright. */
final class SpecimenEvidence {

    private SpecimenEvidence() {}

    static PhotoCopies below(Path root, Paper paper) {
        var evidence = EvidenceInMemory.below(root);
        paper.photos().forEach(photo -> {
            var image = photo.caption().contains("竖")
                    ? org.duban.evidence.Photos.jpeg(300, 400)
                    : org.duban.evidence.Photos.jpeg(400, 300);
            evidence.store(new EvidenceId(photo.evidence()), UploadedFile.of("photo.jpg", image), AccountId.next());
        });
        return PhotoCopies.plain(evidence);
    }
}
