package org.duban.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptualHashTests {

    @ParameterizedTest
    @ValueSource(floats = {0.95f, 0.7f, 0.4f, 0.2f})
    void hardlyChangesWhenAPictureIsSavedAnew(float quality) {
        for (var number = 0; number < 6; number++) {
            var street = Photos.street(number);

            assertThat(distance(street, Photos.decoded(Photos.encoded(street, quality))))
                    .isLessThanOrEqualTo(PerceptualHash.ALIKE);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.31, 0.5, 1.7})
    void hardlyChangesWithTheSize(double scale) {
        for (var number = 0; number < 4; number++) {
            var street = Photos.street(number);
            var scaled = new AffineTransformOp(
                            AffineTransform.getScaleInstance(scale, scale), AffineTransformOp.TYPE_BICUBIC)
                    .filter(street, null);

            assertThat(distance(street, scaled)).isLessThanOrEqualTo(PerceptualHash.ALIKE);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0.85f, 0.95f, 1.05f, 1.1f})
    void hardlyChangesWithTheBrightness(float factor) {
        for (var number = 0; number < 4; number++) {
            var street = Photos.street(number);

            assertThat(distance(street, new RescaleOp(factor, 4, null).filter(street, null)))
                    .isLessThanOrEqualTo(PerceptualHash.ALIKE);
        }
    }

    @Test
    void tellsOtherPicturesApart() {
        var hashes = LongStream.range(0, 60)
                .mapToObj(number -> hash(Photos.street(number)))
                .toList();

        for (var one = 0; one < hashes.size(); one++) {
            for (var other = 0; other < one; other++) {
                assertThat(hashes.get(one).distance(hashes.get(other))).isGreaterThan(PerceptualHash.ALIKE);
            }
        }
    }

    @Test
    void isThatOfThePictureAsItIsShown() throws Exception {
        var upright = Photos.decoded(Photos.scene(5));
        for (var value = 1; value <= 8; value++) {
            var orientation = Orientation.typeOf(value);
            var written = net.coobird.thumbnailator.util.exif.ExifFilterUtils.getFilterForOrientation(orientation)
                    .apply(upright);

            assertThat(PerceptualHash.of(upright, orientation).orElseThrow().distance(hash(written)))
                    .as(orientation.toString())
                    .isLessThanOrEqualTo(PerceptualHash.ALIKE);
        }
    }

    @Test
    void isMissingOfPicturesOfNearlyOneColour() {
        for (var colour : new Color[] {Color.BLACK, Color.WHITE, Color.GRAY, Color.RED}) {
            assertThat(PerceptualHash.of(plain(colour, 640, 480, 0), Orientation.TOP_LEFT))
                    .isEmpty();
        }
        assertThat(PerceptualHash.of(plain(Color.BLACK, 1280, 960, 12), Orientation.TOP_LEFT))
                .isEmpty();
        assertThat(PerceptualHash.of(plain(Color.WHITE, 1, 1, 0), Orientation.TOP_LEFT))
                .isEmpty();
    }

    @Test
    void comesOfTheSmallestAndTheOddestPictures() {
        for (var size : new int[][] {{1, 400}, {400, 1}, {5, 7}, {33, 31}, {1025, 3}}) {
            var picture = plain(Color.WHITE, size[0], size[1], 255);

            assertThat(PerceptualHash.of(picture, Orientation.TOP_LEFT)).isNotNull();
        }
    }

    /** What the search relies on. */
    @Test
    void sharesABandButForOneBitWithWhateverLooksAlike() {
        var random = new Random(3);
        for (var turn = 0; turn < 1000; turn++) {
            var one = new PerceptualHash(random.nextLong());
            var flipped = one.bits();
            for (var bit = 0; bit < PerceptualHash.ALIKE; bit++) {
                flipped ^= 1L << random.nextInt(Long.SIZE);
            }
            var bands = one.bands();
            var others = new PerceptualHash(flipped).bands();

            assertThat(IntStream.range(0, 4)).anyMatch(band -> Integer.bitCount(bands[band] ^ others[band]) <= 1);
            assertThat(Arrays.stream(bands).map(band -> band >> 16)).containsExactly(0, 1, 2, 3);
        }
    }

    private static int distance(BufferedImage one, BufferedImage other) {
        return hash(one).distance(hash(other));
    }

    private static PerceptualHash hash(BufferedImage picture) {
        return PerceptualHash.of(picture, Orientation.TOP_LEFT).orElseThrow();
    }

    private static BufferedImage plain(Color colour, int width, int height, int grain) {
        var random = new Random(1);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                picture.setRGB(x, y, colour.getRGB() ^ (grain == 0 ? 0 : random.nextInt(grain) * 0x010101));
            }
        }
        return picture;
    }
}
