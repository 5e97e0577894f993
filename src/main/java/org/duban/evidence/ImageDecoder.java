package org.duban.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Decodes images with a bounded appetite: as many at a time as there are processors, and never into more pixels than are
 * wanted, so that a burst of large photos is slow but does not exhaust the memory.
 */
@Component
class ImageDecoder {

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Reads the header only. */
    ImageSize measure(InputStreamSource content, EvidenceKind kind) throws IOException {
        return read(content, kind, reader -> new ImageSize(reader.getWidth(0), reader.getHeight(0)));
    }

    /** Decodes all of the image, keeping just enough pixels that its longer edge is no shorter than wanted. */
    BufferedImage decode(InputStreamSource content, EvidenceKind kind, int wantedEdge) throws IOException {
        return read(content, kind, reader -> {
            var edge = Math.max(reader.getWidth(0), reader.getHeight(0));
            var step = Math.max(1, edge / wantedEdge);
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        });
    }

    /** Does what decodes an image and needs it, once it is its turn. */
    <T> T inTurn(Work<T> work) throws IOException {
        turns.acquireUninterruptibly();
        try {
            return work.done();
        } finally {
            turns.release();
        }
    }

    private static <T> T read(InputStreamSource content, EvidenceKind kind, Reading<T> reading) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (var stream = content.getInputStream();
                var image = new MemoryCacheImageInputStream(stream)) {
            reader.setInput(image, true, true);
            return reading.from(reader);
        } catch (RuntimeException e) {
            // What the decoders throw when a header leads them astray.
            throw new IOException("Not decodable", e);
        } finally {
            reader.dispose();
        }
    }

    /** Work on a decoded image. */
    @FunctionalInterface
    interface Work<T> {

        T done() throws IOException;
    }

    /** What is wanted of an opened image. */
    @FunctionalInterface
    private interface Reading<T> {

        T from(ImageReader reader) throws IOException;
    }
}
