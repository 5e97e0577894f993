package org.duban.evidence;

import java.io.IOException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Looks at uploaded files and refuses those that are not what evidence may be. */
@Slf4j
@Component
@RequiredArgsConstructor
class Examiner {

    private static final int PIXELS_PER_MEGAPIXEL = 1_000_000;

    /** Beyond this, single rows of an image already take too much memory; it is also the most that a JPEG can have. */
    private static final int LONGEST_EDGE = 65_535;

    private static final int TRIAL_EDGE = 1024;

    private final EvidenceProperties properties;
    private final ContentSniffer sniffer;
    private final ImageDecoder decoder;
    private final PhotoMetadataReader metadata;

    Examination examine(UploadedFile file) throws IOException {
        if (file.size() == 0) {
            throw new EmptyFile();
        }
        if (file.size() > properties.maxSize().toBytes()) {
            throw new FileTooLarge(properties.maxSize().toMegabytes() + " MB");
        }
        var kind = sniffer.sniff(file.content());
        try {
            Completeness.check(kind, file);
            var name = FileName.of(file.name(), kind);
            return kind.isImage()
                    ? examineImage(file, kind, name)
                    : new Examination(kind, name, null, PhotoMetadata.NONE, Optional.empty());
        } catch (IOException e) {
            log.info("Refused a damaged {}: {}", kind, e.toString());
            throw new DamagedFile(kind.mediaType());
        }
    }

    private Examination examineImage(UploadedFile file, EvidenceKind kind, FileName name) throws IOException {
        var size = decoder.measure(file.content(), kind);
        if (size.pixels() > (long) properties.maxMegapixels() * PIXELS_PER_MEGAPIXEL
                || size.longerEdge() > LONGEST_EDGE) {
            throw new ImageTooLarge(size.toString(), properties.maxMegapixels());
        }
        var written = written(file.content(), kind);
        var hash = look(file.content(), kind, written);
        return new Examination(kind, name, written.isOnItsSide() ? size.turned() : size, written, hash);
    }

    /** What an image looks like. */
    Optional<PerceptualHash> look(InputStreamSource content, EvidenceKind kind) throws IOException {
        return look(content, kind, written(content, kind));
    }

    private Optional<PerceptualHash> look(InputStreamSource content, EvidenceKind kind, PhotoMetadata written)
            throws IOException {
        return decoder.inTurn(
                () -> PerceptualHash.of(decoder.decode(content, kind, TRIAL_EDGE), written.orientation()));
    }

    /** Of a PNG nothing is read: its text is compressed, and the reader would unpack any amount of it. */
    private PhotoMetadata written(InputStreamSource content, EvidenceKind kind) throws IOException {
        return kind == EvidenceKind.JPEG ? metadata.read(content) : PhotoMetadata.NONE;
    }
}
