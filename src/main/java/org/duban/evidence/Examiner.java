package org.duban.evidence;

import java.io.IOException;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
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
                    : new Examination(kind, name, null, PhotoMetadata.NONE);
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
        decoder.inTurn(() -> decoder.decode(file.content(), kind, TRIAL_EDGE));
        // Of a PNG nothing is read: its text is compressed, and the reader would unpack any amount of it.
        var written = kind == EvidenceKind.JPEG ? metadata.read(file.content()) : PhotoMetadata.NONE;
        return new Examination(kind, name, written.isOnItsSide() ? size.turned() : size, written);
    }
}
