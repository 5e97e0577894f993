package org.duban.evidence;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Whether a file reaches the end that its format prescribes. Decoders are lenient with what was cut off and would fill in
 * grey; phones append a short film to a photo, so that bytes after the end are no fault.
 */
final class Completeness {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int PNG_END = 0x49454E44;
    private static final int PDF_TAIL = 4096;

    /** Each scan costs a pass over the whole image; cameras write at most a dozen. */
    private static final int MOST_SCANS = 100;

    private Completeness() {}

    /** Throws an {@link IOException} when the content is not whole. */
    static void check(EvidenceKind kind, UploadedFile file) throws IOException {
        try (var stream =
                new DataInputStream(new BufferedInputStream(file.content().getInputStream()))) {
            switch (kind) {
                case JPEG -> checkJpeg(stream);
                case PNG -> checkPng(stream);
                case PDF -> checkPdf(stream, file.size());
            }
        }
    }

    private static void checkJpeg(DataInputStream stream) throws IOException {
        stream.skipNBytes(2);
        var scans = 0;
        for (var marker = nextMarker(stream); marker != END_OF_IMAGE; marker = nextMarker(stream)) {
            if (marker == START_OF_SCAN && ++scans > MOST_SCANS) {
                throw new IOException("More scans than any camera writes");
            }
            stream.skipNBytes(Math.max(0, stream.readUnsignedShort() - 2));
        }
        if (scans == 0) {
            throw new EOFException("No image before the end");
        }
    }

    /** Passes over the compressed data too, in which 0xFF is followed by zero or by a restart marker. */
    private static int nextMarker(DataInputStream stream) throws IOException {
        while (true) {
            var next = stream.readUnsignedByte();
            if (next != 0xFF) {
                continue;
            }
            while (next == 0xFF) {
                next = stream.readUnsignedByte();
            }
            var standsAlone = next <= 0x01 || (next >= 0xD0 && next <= 0xD8);
            if (!standsAlone) {
                return next;
            }
        }
    }

    private static void checkPng(DataInputStream stream) throws IOException {
        stream.skipNBytes(8);
        int type;
        do {
            var length = Integer.toUnsignedLong(stream.readInt());
            type = stream.readInt();
            stream.skipNBytes(length + 4);
        } while (type != PNG_END);
    }

    private static void checkPdf(DataInputStream stream, long size) throws IOException {
        if (!"%PDF-".equals(text(stream, 5))) {
            throw new IOException("Does not begin as a PDF");
        }
        stream.skipNBytes(Math.max(0, size - 5 - PDF_TAIL));
        if (!text(stream, PDF_TAIL).contains("%%EOF")) {
            throw new EOFException("No end of the PDF");
        }
    }

    private static String text(DataInputStream stream, int length) throws IOException {
        return new String(stream.readNBytes(length), StandardCharsets.ISO_8859_1);
    }
}
