package org.duban.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Tells what a content is from its first bytes; what it is called or declared to be plays no part. */
@Component
class ContentSniffer {

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    EvidenceKind sniff(InputStreamSource content) throws IOException {
        try (var stream = new BufferedInputStream(content.getInputStream())) {
            var mediaType = types.detect(stream, new Metadata()).toString();
            if (mediaType.startsWith("image/hei")) {
                throw new HeicNotAccepted();
            }
            return EvidenceKind.ofMediaType(mediaType).orElseThrow(() -> new FormatNotAccepted(mediaType));
        }
    }
}
