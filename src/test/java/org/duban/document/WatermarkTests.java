package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.duban.evidence.Photos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words in the corner of a photo's copy, which can be read on any ground. */
class WatermarkTests {

    private static final List<String> WORDS = List.of("示范区创建办", "2026-00042", "2026-11-20 09:12");

    @ParameterizedTest
    @CsvSource({"1280, 960", "960, 1280", "320, 240", "120, 90"})
    void touchesNothingButTheCorner(int width, int height) {
        var plain = ground(width, height, Color.GRAY);
        var marked = ground(width, height, Color.GRAY);

        Watermark.draw(marked, WORDS);

        int changed = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (marked.getRGB(x, y) != plain.getRGB(x, y)) {
                    changed++;
                    assertThat(y).isGreaterThan(height * 8 / 10);
                }
            }
        }
        assertThat(changed).isBetween(50, width * height / 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 128, 255})
    void isSeenOnLightAndOnDarkGround(int shade) {
        var image = ground(1280, 960, new Color(shade, shade, shade));

        Watermark.draw(image, WORDS);

        int darkest = 255;
        int lightest = 0;
        for (int y = 860; y < 960; y++) {
            for (int x = 600; x < 1280; x++) {
                int value = image.getRGB(x, y) & 0xff;
                darkest = Math.min(darkest, value);
                lightest = Math.max(lightest, value);
            }
        }
        assertThat(lightest - darkest).isGreaterThan(120);
    }

    @Test
    void leavesOutWhatTheMachineCannotWrite() {
        var poor = new Font(Font.MONOSPACED, Font.PLAIN, 12) {
            @Override
            public int canDisplayUpTo(String text) {
                return text.chars().allMatch(letter -> letter < 128) ? -1 : 0;
            }
        };

        assertThat(Watermark.shown(WORDS, poor)).isEqualTo("2026-00042  2026-11-20 09:12");
    }

    @Test
    void makesAnotherPhotoOfTheSameSize() throws Exception {
        var jpeg = Photos.jpeg(640, 480);

        var marked = Watermark.on(jpeg, WORDS);

        assertThat(marked).isNotEqualTo(jpeg);
        var image = ImageIO.read(new ByteArrayInputStream(marked));
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(480);
    }

    private static BufferedImage ground(int width, int height, Color colour) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }
}
