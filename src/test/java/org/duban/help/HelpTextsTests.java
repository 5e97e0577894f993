package org.duban.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.help.TopicTable.TOPICS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.duban.account.Role;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is explained in one language is explained in the other, step by step; and no text names a button that is not there. */
@FullStackTest
class HelpTextsTests {

    private static final Path TEXTS = Path.of("src", "main", "resources", "help");

    @Autowired
    private Help help;

    static Stream<Topic> topics() {
        return TOPICS.stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void saysTheSameInBothLanguages(Topic topic) {
        var chinese = help.text(topic, Locale.SIMPLIFIED_CHINESE);
        var english = help.text(topic, Locale.ENGLISH);

        assertThat(chinese.steps()).hasSizeBetween(3, 6);
        assertThat(english.steps()).hasSameSizeAs(chinese.steps());
        assertThat(english.words()).hasSameSizeAs(chinese.words());
        assertThat(chinese.about()).isNotEmpty();
        assertThat(english.about()).hasSameSizeAs(chinese.about());
        assertThat(topic.related())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(help.require(name)).isNotEqualTo(topic));
    }

    @ParameterizedTest
    @EnumSource
    void tellsEachRoleFiveThings(GuideRole role) {
        for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            assertThat(help.guide(role, locale).steps()).hasSize(5);
            assertThat(help.guide(role, locale).notes()).hasSize(2);
        }
    }

    /** Everybody's own page links to the one for each of the own roles. */
    @ParameterizedTest
    @EnumSource
    void hasAPageForEachRole(Role role) {
        assertThat(GuideRole.require(role.name().toLowerCase(Locale.ROOT)).key())
                .isEqualTo("account.role." + role);
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        var expected = Stream.concat(
                        TOPICS.stream().map(Topic::name),
                        Arrays.stream(GuideRole.values()).map(role -> "guides/" + role.path()))
                .map(name -> name + ".txt")
                .toList();
        for (var language : new String[] {"zh", "en"}) {
            var folder = TEXTS.resolve(language);
            try (var files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile)
                                .map(file -> folder.relativize(file).toString()))
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Test
    void drawsEveryStep() throws IOException {
        var drawings = Files.readString(Path.of("src", "main", "resources", "static", "img", "drawings.svg"));

        for (var role : GuideRole.values()) {
            assertThat(help.guide(role, Locale.ENGLISH).steps())
                    .allSatisfy(step -> assertThat(drawings).contains("<symbol id=\"" + step.drawing() + "\""));
        }
    }
}
