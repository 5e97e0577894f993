package org.duban.demo.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The drawn photos. */
class SceneTests {

    @ParameterizedTest
    @EnumSource
    void areTheSameEachTimeAndShowWhatHasChanged(Scene scene) throws IOException {
        var before = scene.photo(0, false);

        assertThat(scene.photo(0, false)).isEqualTo(before);
        assertThat(scene.photo(0, true)).isNotEqualTo(before);
        assertThat(scene.photo(1, false)).isNotEqualTo(before);
        assertThat(before.length).isBetween(60_000, 260_000);
        var image = ImageIO.read(new ByteArrayInputStream(before));
        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(image.getHeight()).isEqualTo(960);
    }
}
