package org.duban.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class PhotoMetadataReaderTests {

    private final PhotoMetadataReader reader =
            new PhotoMetadataReader(Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneId.of("Asia/Shanghai")));

    @Test
    void aTimeWithoutOffsetIsInTheConfiguredZone() throws IOException {
        assertThat(read(Exif.taken("2026:11:20 08:30:05")).takenAt()).isEqualTo("2026-11-20T00:30:05Z");
    }

    @Test
    void aTimeWithOffsetIsWhereTheCameraWas() throws IOException {
        assertThat(read(Exif.taken("2026:11:20 08:30:05").offset("+06:00")).takenAt())
                .isEqualTo("2026-11-20T02:30:05Z");
    }

    @Test
    void anAbsurdOffsetIsLeftOut() throws IOException {
        assertThat(read(Exif.taken("2026:11:20 08:30:05").offset("+99:99")).takenAt())
                .isEqualTo("2026-11-20T00:30:05Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2099:01:01 00:00:00",
                "9999:12:31 23:59:59",
                "0000:01:01 00:00:00",
                "1970:01:01 00:00:00",
                "2000:01:01 00:00:00",
                "0000:00:00 00:00:00",
                "2026:02:30 10:00:00",
                "2026:11:22 12:00:01",
                "-999999999:01:01 00:00:00",
                "yesterday",
                ""
            })
    void anAbsurdTimeIsLeftOutButNotTheRest(String time) throws IOException {
        var metadata = read(Exif.taken(time).at(35, 115));

        assertThat(metadata.takenAt()).isNull();
        assertThat(metadata.position()).isEqualTo(new Position(35.5, 115.5));
    }

    @ParameterizedTest
    @CsvSource({"999, 115", "200, 115", "90, 115", "35, 999", "35, 180"})
    void aPositionThatIsNotOnEarthIsLeftOutButNotTheRest(int latitude, int longitude) throws IOException {
        var metadata = read(Exif.taken("2026:11:20 08:30:05").at(latitude, longitude));

        assertThat(metadata.position()).isNull();
        assertThat(metadata.takenAt()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"35, 0, 115, 0", "0, 0, 0, 0", "0, 0, 115, 1", "35, 1, 0, 0", "35, 0, 115, 1"})
    void aPositionOfFractionsOfZeroIsLeftOut(int latitude, int per, int longitude, int perLongitude)
            throws IOException {
        var metadata = read(Exif.taken("2026:11:20 08:30:05")
                .atFractions(new int[] {latitude, per, 0, 1, 0, 1}, new int[] {longitude, perLongitude, 0, 1, 0, 1}));

        assertThat(metadata.position()).isNull();
        assertThat(metadata.takenAt()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"1, TOP_LEFT", "3, BOTTOM_RIGHT", "6, RIGHT_TOP", "8, LEFT_BOTTOM", "0, TOP_LEFT", "77, TOP_LEFT"})
    void anOrientationIsReadOrTakenAsUpright(int written, Orientation orientation) throws IOException {
        assertThat(read(Exif.none().orientation(written)).orientation()).isEqualTo(orientation);
    }

    @Test
    void aPhotoWithoutExifTellsNothing() throws IOException {
        assertThat(reader.read(new ByteArrayResource(Photos.jpeg(40, 30)))).isEqualTo(PhotoMetadata.NONE);
    }

    private PhotoMetadata read(Exif exif) throws IOException {
        return reader.read(new ByteArrayResource(Photos.jpeg(40, 30, exif)));
    }
}
