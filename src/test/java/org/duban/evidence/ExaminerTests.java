package org.duban.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ExaminerTests {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final Examiner examiner = new Examiner(
            new EvidenceProperties(DataSize.ofMegabytes(1), 100, StoreKind.DISK, null, null),
            new ContentSniffer(),
            new ImageDecoder(),
            new PhotoMetadataReader(clock));

    @Test
    void acceptsPhotosImagesAndPdf() throws IOException {
        assertThat(examine("a.jpg", Photos.jpeg(64, 48)).size()).isEqualTo(new ImageSize(64, 48));
        assertThat(examine("a.png", Photos.png(64, 48)).kind()).isEqualTo(EvidenceKind.PNG);
        assertThat(examine("a.pdf", Photos.pdf()).size()).isNull();
    }

    @Test
    void tellsTheSizeOfAPhotoAsItIsShown() throws IOException {
        var upright = Photos.jpeg(64, 48, Exif.none().orientation(6));

        assertThat(examine("a.jpg", upright).size()).isEqualTo(new ImageSize(48, 64));
    }

    @Test
    void believesTheContentAndNotTheName() throws IOException {
        var examined = examine("photo.png", Photos.jpeg(8, 8));

        assertThat(examined.kind()).isEqualTo(EvidenceKind.JPEG);
        assertThat(examined.name().value()).isEqualTo("photo.png.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><html><body><script>alert(1)</script></body></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "PK\u0003\u0004 an archive",
                "GIF89a\u0001\u0000\u0001\u0000",
                "plain words",
                "\u0000\u0001\u0002\u0003"
            })
    void refusesWhatIsNeitherPhotoNorPdfWhateverItsName(String content) {
        assertThatExceptionOfType(FormatNotAccepted.class).isThrownBy(() -> examine("photo.jpg", Photos.text(content)));
    }

    @Test
    void refusesProgramsAndWebp() {
        assertThatExceptionOfType(FormatNotAccepted.class).isThrownBy(() -> examine("a.jpg", Photos.exe()));
        assertThatExceptionOfType(FormatNotAccepted.class).isThrownBy(() -> examine("a.webp", Photos.webp()));
    }

    @Test
    void recognisesHeicToExplainTheWayOut() {
        assertThatExceptionOfType(HeicNotAccepted.class).isThrownBy(() -> examine("IMG_1.HEIC", Photos.heic()));
    }

    @Test
    void refusesEmptyAndOversizedFiles() {
        assertThatExceptionOfType(EmptyFile.class).isThrownBy(() -> examine("a.jpg", new byte[0]));
        assertThatExceptionOfType(FileTooLarge.class)
                .isThrownBy(() -> examine("a.jpg", Arrays.copyOf(Photos.jpeg(8, 8), (1 << 20) + 1)));
    }

    @Test
    void refusesImageBombsByTheirHeader() {
        assertThatExceptionOfType(ImageTooLarge.class)
                .isThrownBy(() -> examine("a.png", Photos.pngBomb(50_000, 50_000)));
        assertThatExceptionOfType(ImageTooLarge.class)
                .isThrownBy(() -> examine("a.png", Photos.pngBomb(100_000_000, 1)));
    }

    @Test
    void refusesPhotosMadeToKeepTheDecoderBusy() {
        assertThatExceptionOfType(DamagedFile.class).isThrownBy(() -> examine("a.jpg", Photos.manyScans(101)));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 100, 50, 10, 2, 1})
    void refusesPhotosThatWereCutOff(int missing) {
        var whole = Photos.jpeg(400, 300);

        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() -> examine("a.jpg", Arrays.copyOf(whole, whole.length - missing)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5, 0.9, 0.999})
    void refusesFilesOfWhichOnlyAPartArrived(double part) {
        for (var whole : new byte[][] {Photos.jpeg(400, 300), Photos.png(400, 300)}) {
            assertThatExceptionOfType(DamagedFile.class)
                    .isThrownBy(() -> examine("a", Arrays.copyOf(whole, Math.max(16, (int) (whole.length * part)))));
        }
    }

    @Test
    void refusesAnImageWithADamagedMiddle() {
        var png = Photos.png(400, 300);
        Arrays.fill(png, png.length / 2, png.length / 2 + 64, (byte) 0);

        assertThatExceptionOfType(DamagedFile.class).isThrownBy(() -> examine("a.png", png));
    }

    @Test
    void refusesAPageBehindTheFirstBytesOfAPhoto() {
        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() -> examine("a.jpg", Photos.text("\u00FF\u00D8\u00FF<html><script>alert(1)</script>")));
    }

    @Test
    void refusesAPdfThatWasCutOff() {
        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() -> examine("a.pdf", Arrays.copyOf(Photos.pdf(), 40)));
    }

    @Test
    void acceptsThePhotosOfPhonesThatAppendAFilm() throws IOException {
        var photo = Photos.jpeg(64, 48);

        assertThat(examine("MVIMG_1.jpg", Arrays.copyOf(photo, photo.length + 5000))
                        .kind())
                .isEqualTo(EvidenceKind.JPEG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html><script>alert(1)</script></html>", "PK\u0003\u0004 an archive", "MZ\u0090 a program"})
    void takesAPhotoWithSomethingElseBehindItForThePhotoItIs(String behind) throws IOException {
        var photo = Photos.jpeg(64, 48);
        var both = Arrays.copyOf(photo, photo.length + behind.length());
        System.arraycopy(Photos.text(behind), 0, both, photo.length, behind.length());

        var examined = examine("page.html", both);

        assertThat(examined.kind()).isEqualTo(EvidenceKind.JPEG);
        assertThat(examined.name().value()).isEqualTo("page.html.jpg");
    }

    @Test
    void looksAtPicturesUnlessTheyAreOfOneColour() throws IOException {
        assertThat(examine("a.jpg", Photos.scene(1)).hash()).isPresent();
        assertThat(examine("a.png", Photos.transparentPng(400, 300)).hash()).isEmpty();
        assertThat(examine("a.pdf", Photos.pdf()).hash()).isEmpty();
    }

    private Examination examine(String name, byte[] content) throws IOException {
        return examiner.examine(UploadedFile.of(name, content));
    }
}
