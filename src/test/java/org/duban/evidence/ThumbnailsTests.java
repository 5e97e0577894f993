package org.duban.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbnailsTests {

    @TempDir
    Path root;

    private DiskEvidenceStore store;
    private Thumbnails thumbnails;

    @BeforeEach
    void open() {
        var clock = Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
        store = new DiskEvidenceStore(root);
        thumbnails =
                new Thumbnails(root.resolve("thumbnails"), store, new ImageDecoder(), new PhotoMetadataReader(clock));
    }

    @ParameterizedTest
    @CsvSource({
        "2000, 1500, SMALL, 320, 240",
        "2000, 1500, LARGE, 1280, 960",
        "1500, 2000, SMALL, 240, 320",
        "100, 80, SMALL, 100, 80",
        "4000, 3, SMALL, 320, 1"
    })
    void fitTheirSquareAndNeverGrow(int width, int height, ThumbnailSize size, int shownWidth, int shownHeight)
            throws Exception {
        var picture = Photos.decoded(make(Photos.jpeg(width, height), EvidenceKind.JPEG, size));

        assertThat(picture.getWidth()).isEqualTo(shownWidth);
        assertThat(picture.getHeight()).isEqualTo(shownHeight);
    }

    @ParameterizedTest
    @CsvSource({"1, 200, 150, 100, 5", "3, 200, 150, 100, 145", "6, 150, 200, 145, 100", "8, 150, 200, 5, 100"})
    void areUpright(int orientation, int width, int height, int redX, int redY) throws Exception {
        var photo = Photos.jpeg(200, 150, Exif.none().orientation(orientation));

        var picture = Photos.decoded(make(photo, EvidenceKind.JPEG, ThumbnailSize.SMALL));

        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        assertThat(new Color(picture.getRGB(redX, redY)).getRed()).isGreaterThan(180);
        assertThat(new Color(picture.getRGB(width - redX - 1, height - redY - 1)).getRed())
                .isLessThan(80);
    }

    @Test
    void carryNothingOfWhatTheCameraWrote() throws Exception {
        var photo = Photos.jpeg(
                800, 600, Exif.taken("2026:11:20 08:30:05").at(35, 115).orientation(6));

        var thumbnail = make(photo, EvidenceKind.JPEG, ThumbnailSize.SMALL);

        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("Exif", "2026:11:20");
        assertThat(new String(thumbnail, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "2026:11:20");
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(thumbnail))
                        .getDirectoriesOfType(ExifDirectoryBase.class))
                .isEmpty();
    }

    @Test
    void showWhatIsTransparentOnWhite() throws Exception {
        var picture = Photos.decoded(make(Photos.transparentPng(50, 50), EvidenceKind.PNG, ThumbnailSize.SMALL));

        assertThat(new Color(picture.getRGB(25, 25))).isEqualTo(Color.WHITE);
    }

    @Test
    void areMadeOnce() throws Exception {
        var stored = store.put(new ByteArrayInputStream(Photos.jpeg(2000, 1500)));
        var first = thumbnails.of(stored.sha256(), EvidenceKind.JPEG, ThumbnailSize.SMALL);
        Files.delete(store.place(stored.sha256()));

        assertThat(thumbnails.of(stored.sha256(), EvidenceKind.JPEG, ThumbnailSize.SMALL))
                .isEqualTo(first)
                .exists();
    }

    @Test
    void comeOutWholeFromABurst() throws Exception {
        var stored = store.put(new ByteArrayInputStream(Photos.jpeg(3000, 2000)));
        var visitors = Executors.newFixedThreadPool(16);
        Callable<byte[]> visit =
                () -> Files.readAllBytes(thumbnails.of(stored.sha256(), EvidenceKind.JPEG, ThumbnailSize.LARGE));

        var seen = visitors.invokeAll(
                IntStream.range(0, 64).mapToObj(visitor -> visit).toList());

        for (var picture : seen) {
            assertThat(Photos.decoded(picture.get()).getWidth()).isEqualTo(1280);
        }
        visitors.shutdown();
    }

    private byte[] make(byte[] content, EvidenceKind kind, ThumbnailSize size) throws IOException {
        var stored = store.put(new ByteArrayInputStream(content));
        return Files.readAllBytes(thumbnails.of(stored.sha256(), kind, size));
    }
}
