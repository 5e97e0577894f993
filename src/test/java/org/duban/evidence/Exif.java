package org.duban.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes what cameras write into photos. */
public final class Exif {

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private final List<Field> image = new ArrayList<>();
    private final List<Field> photo = new ArrayList<>();
    private final List<Field> gps = new ArrayList<>();

    public static Exif taken(String time) {
        return new Exif().with(time);
    }

    public static Exif none() {
        return new Exif();
    }

    private Exif with(String time) {
        photo.add(ascii(0x9003, time));
        return this;
    }

    public Exif offset(String offset) {
        photo.add(ascii(0x9011, offset));
        return this;
    }

    public Exif orientation(int orientation) {
        image.add(new Field(
                0x0112,
                SHORT,
                1,
                ByteBuffer.allocate(2).putShort((short) orientation).array()));
        return this;
    }

    public Exif at(int latitude, int longitude) {
        gps.add(ascii(1, "N"));
        gps.add(degrees(2, latitude));
        gps.add(ascii(3, "E"));
        gps.add(degrees(4, longitude));
        return this;
    }

    /** Degrees, minutes and seconds as the fractions that are written, denominators included. */
    public Exif atFractions(int[] latitude, int[] longitude) {
        gps.add(ascii(1, "N"));
        gps.add(fractions(2, latitude));
        gps.add(ascii(3, "E"));
        gps.add(fractions(4, longitude));
        return this;
    }

    byte[] in(byte[] jpeg) {
        var tiff = tiff();
        var photograph = ByteBuffer.allocate(jpeg.length + tiff.length + 10);
        photograph.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (tiff.length + 8));
        photograph.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
        return photograph.put(jpeg, 2, jpeg.length - 2).array();
    }

    private byte[] tiff() {
        var pointers = new ArrayList<>(image);
        pointers.add(pointer(0x8769, 0));
        pointers.add(pointer(0x8825, 0));
        var photoAt = 8 + directory(8, pointers).length;
        var gpsAt = photoAt + directory(photoAt, photo).length;
        pointers.set(pointers.size() - 2, pointer(0x8769, photoAt));
        pointers.set(pointers.size() - 1, pointer(0x8825, gpsAt));
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8});
        out.writeBytes(directory(8, pointers));
        out.writeBytes(directory(photoAt, photo));
        out.writeBytes(directory(gpsAt, gps));
        return out.toByteArray();
    }

    private static byte[] directory(int start, List<Field> fields) {
        var data = new ByteArrayOutputStream();
        var dataAt = start + 2 + 12 * fields.size() + 4;
        var entries = ByteBuffer.allocate(dataAt - start).putShort((short) fields.size());
        for (var field : fields) {
            entries.putShort((short) field.tag).putShort((short) field.type).putInt(field.count);
            if (field.value.length <= 4) {
                entries.put(java.util.Arrays.copyOf(field.value, 4));
            } else {
                entries.putInt(dataAt + data.size());
                data.writeBytes(field.value);
            }
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(entries.array());
        out.writeBytes(data.toByteArray());
        return out.toByteArray();
    }

    private static Field ascii(int tag, String value) {
        var bytes = (value + "\0").getBytes(StandardCharsets.US_ASCII);
        return new Field(tag, ASCII, bytes.length, bytes);
    }

    private static Field pointer(int tag, int offset) {
        return new Field(tag, LONG, 1, ByteBuffer.allocate(4).putInt(offset).array());
    }

    private static Field degrees(int tag, int degrees) {
        return fractions(tag, degrees, 1, 30, 1, 0, 1);
    }

    private static Field fractions(int tag, int... parts) {
        var rationals = ByteBuffer.allocate(24);
        for (var part : parts) {
            rationals.putInt(part);
        }
        return new Field(tag, RATIONAL, 3, rationals.array());
    }

    private record Field(int tag, int type, int count, byte[] value) {}
}
