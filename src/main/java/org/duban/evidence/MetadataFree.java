package org.duban.evidence;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.IntStream;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Writes images anew with every pixel as it is, and without what tells who took them where, when and with what: the pieces that a
 * decoder needs to show them as they were meant, and nothing else, nor what is appended to them.
 */
final class MetadataFree {

    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;

    /** Header, palette, pixels, and what says how transparent, large and of what colours they are. */
    private static final Set<String> PNG_CHUNKS = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs");

    private MetadataFree() {}

    /** The orientation is the one thing that is kept of what a camera wrote: without it the picture would lie on its side. */
    static void write(EvidenceKind kind, Orientation orientation, InputStream image, OutputStream output)
            throws IOException {
        var from = new DataInputStream(new BufferedInputStream(image));
        var to = new DataOutputStream(new BufferedOutputStream(output));
        switch (kind) {
            case JPEG -> writeJpeg(from, to, orientation);
            case PNG -> writePng(from, to);
            case PDF -> throw new IllegalArgumentException("Not an image");
        }
        to.flush();
    }

    private static void writeJpeg(DataInputStream from, DataOutputStream to, Orientation orientation)
            throws IOException {
        from.skipNBytes(2);
        writeMarker(to, START_OF_IMAGE);
        var oriented = orientation == Orientation.TOP_LEFT;
        var marker = nextMarker(from);
        while (marker != END_OF_IMAGE) {
            var content = from.readNBytes(Math.max(0, from.readUnsignedShort() - 2));
            if (!oriented && marker != APP0) {
                writeOrientation(to, orientation);
                oriented = true;
            }
            if (isNeeded(marker, content)) {
                writeMarker(to, marker);
                to.writeShort(content.length + 2);
                to.write(content);
            }
            marker = marker == START_OF_SCAN ? copyScan(from, to) : nextMarker(from);
        }
        writeMarker(to, END_OF_IMAGE);
    }

    /** Of what applications may add, the sign of the format, the colour profile, and how Adobe has turned the colours. */
    private static boolean isNeeded(int marker, byte[] content) {
        return switch (marker) {
            case APP0 -> begins(content, "JFIF\0");
            case APP2 -> begins(content, "ICC_PROFILE\0");
            case APP14 -> begins(content, "Adobe");
            default -> marker != COMMENT && (marker < APP0 || marker > APP15);
        };
    }

    private static boolean begins(byte[] content, String sign) {
        return new String(content, 0, Math.min(content.length, sign.length()), StandardCharsets.ISO_8859_1)
                .equals(sign);
    }

    private static int nextMarker(DataInputStream from) throws IOException {
        var next = from.readUnsignedByte();
        while (true) {
            if (next == MARKER) {
                next = from.readUnsignedByte();
                if (next > 0x01 && next < MARKER && !isRestart(next) && next != START_OF_IMAGE) {
                    return next;
                }
            } else {
                next = from.readUnsignedByte();
            }
        }
    }

    /** Up to the marker that ends it, which is answered. */
    private static int copyScan(DataInputStream from, DataOutputStream to) throws IOException {
        while (true) {
            var next = from.readUnsignedByte();
            if (next != MARKER) {
                to.write(next);
                continue;
            }
            while (next == MARKER) {
                next = from.readUnsignedByte();
            }
            if (next != 0 && !isRestart(next)) {
                return next;
            }
            writeMarker(to, next);
        }
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    private static void writeMarker(DataOutputStream to, int marker) throws IOException {
        to.write(MARKER);
        to.write(marker);
    }

    /** Exif data in big-endian order with one entry: the orientation. */
    private static void writeOrientation(DataOutputStream to, Orientation orientation) throws IOException {
        writeMarker(to, APP1);
        to.writeShort(34);
        to.writeBytes("Exif\0\0MM\0*");
        to.writeInt(8);
        to.writeShort(1);
        to.writeShort(0x0112);
        to.writeShort(3);
        to.writeInt(1);
        to.writeShort(IntStream.rangeClosed(1, 8)
                .filter(value -> Orientation.typeOf(value) == orientation)
                .findFirst()
                .orElse(1));
        to.writeShort(0);
        to.writeInt(0);
    }

    private static void writePng(DataInputStream from, DataOutputStream to) throws IOException {
        to.write(from.readNBytes(8));
        String type;
        do {
            var length = from.readInt();
            var name = from.readNBytes(4);
            type = new String(name, StandardCharsets.ISO_8859_1);
            var rest = Integer.toUnsignedLong(length) + 4;
            if (PNG_CHUNKS.contains(type)) {
                to.writeInt(length);
                to.write(name);
                copy(from, to, rest);
            } else {
                from.skipNBytes(rest);
            }
        } while (!type.equals("IEND"));
    }

    private static void copy(InputStream from, OutputStream to, long length) throws IOException {
        var buffer = new byte[8192];
        for (var left = length; left > 0; ) {
            var read = from.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("Cut off within a chunk");
            }
            to.write(buffer, 0, read);
            left -= read;
        }
    }
}
