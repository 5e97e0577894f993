package org.duban.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataFreeTests {

    @Test
    void leavesOutPlaceAndTimeAndKeepsEveryPixel() throws Exception {
        var photo = Photos.scene(1, Exif.taken("2026:11:20 08:30:05").at(35, 115));

        var copy = copy(EvidenceKind.JPEG, Orientation.TOP_LEFT, photo);

        assertThat(text(photo)).contains("Exif", "2026:11:20");
        assertThat(text(copy)).doesNotContain("Exif", "2026:11:20");
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(copy))
                        .getDirectoriesOfType(GpsDirectory.class))
                .isEmpty();
        assertSamePixels(photo, copy);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 8})
    void keepsTheOrientationAlone(int orientation) throws Exception {
        var photo =
                Photos.scene(2, Exif.taken("2026:11:20 08:30:05").at(35, 115).orientation(orientation));

        var copy = copy(EvidenceKind.JPEG, Orientation.typeOf(orientation), photo);

        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(copy));
        var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(exif.getTagCount()).isOne();
        assertThat(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(orientation);
        assertThat(metadata.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        assertThat(text(copy)).doesNotContain("2026:11:20");
        assertSamePixels(photo, copy);
    }

    @Test
    void leavesOutEveryOtherHidingPlace() throws IOException {
        var photo = Photos.scene(3);
        for (var marker = 0xE1; marker <= 0xEF; marker++) {
            photo = withSegment(photo, marker, "35.5N 115.5E in segment " + marker);
        }
        photo = withSegment(photo, 0xFE, "35.5N 115.5E in a comment");
        photo = withSegment(photo, 0xE2, "ICC_PROFILE\0 of colours");
        photo = withSegment(photo, 0xEE, "Adobe 35.5 is how it begins");
        var film = "ftypmp42 35.5N 115.5E";
        var whole = Arrays.copyOf(photo, photo.length + film.length());
        System.arraycopy(Photos.text(film), 0, whole, photo.length, film.length());

        var copy = copy(EvidenceKind.JPEG, Orientation.TOP_LEFT, whole);

        assertThat(text(copy))
                .doesNotContain("35.5N", "115.5E")
                .contains("ICC_PROFILE", "Adobe")
                .startsWith("\u00FF\u00D8\u00FF")
                .endsWith("\u00FF\u00D9");
    }

    @Test
    void copiesPhotosInManyScans() throws IOException {
        var progressive = Photos.encoded(Photos.street(4), 0.8f);

        assertSamePixels(progressive, copy(EvidenceKind.JPEG, Orientation.TOP_LEFT, progressive));
    }

    @Test
    void leavesOutTheTextsOfAPng() throws IOException {
        var png = Photos.png(64, 48);
        for (var type : new String[] {"tEXt", "zTXt", "iTXt", "eXIf", "tIME", "prIv"}) {
            png = withChunk(png, type, "35.5N 115.5E");
        }

        var copy = copy(EvidenceKind.PNG, Orientation.TOP_LEFT, png);

        assertThat(text(copy)).doesNotContain("35.5N", "tEXt", "eXIf", "tIME", "prIv");
        assertSamePixels(png, copy);
    }

    private static byte[] copy(EvidenceKind kind, Orientation orientation, byte[] image) throws IOException {
        var copy = new ByteArrayOutputStream();
        MetadataFree.write(kind, orientation, new ByteArrayInputStream(image), copy);
        return copy.toByteArray();
    }

    private static byte[] withSegment(byte[] jpeg, int marker, String content) {
        return ByteBuffer.allocate(jpeg.length + content.length() + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length() + 2))
                .put(Photos.text(content))
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** After the header, which has 33 bytes with the signature. */
    private static byte[] withChunk(byte[] png, String type, String content) {
        var named = Photos.text(type + content);
        var checksum = new CRC32();
        checksum.update(named);
        return ByteBuffer.allocate(png.length + named.length + 8)
                .put(png, 0, 33)
                .putInt(content.length())
                .put(named)
                .putInt((int) checksum.getValue())
                .put(png, 33, png.length - 33)
                .array();
    }

    private static void assertSamePixels(byte[] one, byte[] other) {
        var first = Photos.decoded(one);
        var second = Photos.decoded(other);
        assertThat(second.getRGB(0, 0, second.getWidth(), second.getHeight(), null, 0, second.getWidth()))
                .isEqualTo(first.getRGB(0, 0, first.getWidth(), first.getHeight(), null, 0, first.getWidth()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
