package org.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every event that can be chosen for a channel has words. */
class EventsTests {

    @ParameterizedTest
    @ValueSource(strings = {"notification.properties", "notification_en.properties"})
    void haveAHeadlineInBothLanguages(String bundle) throws IOException {
        var words = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages", bundle), StandardCharsets.UTF_8)) {
            words.load(reader);
        }

        assertThat(Events.GROUPS).hasSize(15).allSatisfy(group -> {
            assertThat(words).containsKey("notification.kind." + group.kind());
            assertThat(group.names()).allSatisfy(name -> assertThat(words).containsKey("notification.event." + name));
        });
    }
}
