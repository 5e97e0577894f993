package org.duban.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Copies of images without what the camera wrote, for those who need not know where and when somebody was; made once and kept. */
@RequiredArgsConstructor
public class EvidenceCopies {

    private final Path root;
    private final EvidenceStore store;
    private final PhotoMetadataReader metadata;

    /** Whether the person gets a copy and not the very bytes, which those get who handed them in or answer for all of it. */
    public static boolean isFor(SignedIn who, EvidenceInfo info) {
        return info.isImage()
                && !info.uploadedBy().equals(who.accountId())
                && !who.isAnyOf(Role.SUPERVISOR, Role.ADMIN, Role.OVERSIGHT);
    }

    public Resource of(EvidenceInfo info) {
        var hex = info.sha256().hex();
        var place = root.resolve(hex.substring(0, 2))
                .resolve(hex + "-plain." + info.kind().extension());
        try {
            if (!Files.exists(place)) {
                make(info, place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FileSystemResource(place);
    }

    private void make(EvidenceInfo info, Path place) throws IOException {
        var written =
                info.kind() == EvidenceKind.JPEG ? metadata.read(() -> store.open(info.sha256())) : PhotoMetadata.NONE;
        try (var file = new DurableFile(root.resolve("incoming"));
                var image = store.open(info.sha256())) {
            MetadataFree.write(info.kind(), written.orientation(), image, file.output());
            file.moveTo(place);
        }
    }
}
