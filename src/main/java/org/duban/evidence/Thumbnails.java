package org.duban.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lombok.RequiredArgsConstructor;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import org.springframework.core.io.InputStreamSource;

/**
 * Small pictures of images, made when first asked for and kept. They are drawn anew, upright and on white, so that nothing
 * of what the camera wrote (place, time, device) is in them.
 */
@RequiredArgsConstructor
class Thumbnails {

    private static final double QUALITY = 0.82;

    private final Path root;
    private final EvidenceStore store;
    private final ImageDecoder decoder;
    private final PhotoMetadataReader metadata;

    Path of(Sha256 sha256, EvidenceKind kind, ThumbnailSize size) throws IOException {
        var place = place(sha256, size);
        if (!Files.exists(place)) {
            decoder.inTurn(() -> {
                // Whoever waited for the same picture finds it made.
                if (!Files.exists(place)) {
                    make(() -> store.open(sha256), kind, size, place);
                }
                return place;
            });
        }
        return place;
    }

    private void make(InputStreamSource content, EvidenceKind kind, ThumbnailSize size, Path place) throws IOException {
        // Twice the pixels, for a soft picture: decoding alone would pick single ones.
        var image = decoder.decode(content, kind, 2 * size.edge());
        var scale = Math.min(1.0, (double) size.edge() / Math.max(image.getWidth(), image.getHeight()));
        var written = kind == EvidenceKind.JPEG ? metadata.read(content) : PhotoMetadata.NONE;
        try (var file = new DurableFile(root.resolve("incoming"))) {
            net.coobird.thumbnailator.Thumbnails.of(image)
                    .scale(scale)
                    .addFilter(ExifFilterUtils.getFilterForOrientation(written.orientation()))
                    .addFilter(Thumbnails::onWhite)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(file.output());
            file.moveTo(place);
        }
    }

    private static BufferedImage onWhite(BufferedImage image) {
        var result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = result.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return result;
    }

    private Path place(Sha256 sha256, ThumbnailSize size) {
        var hex = sha256.hex();
        return root.resolve(hex.substring(0, 2)).resolve(hex + "-" + size.edge() + ".jpg");
    }
}
