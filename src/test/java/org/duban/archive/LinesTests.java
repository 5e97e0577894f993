package org.duban.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However long the lines of an entry are, and however many, memory holds a few of them. */
class LinesTests {

    private static final String ENTRY = "data/rows/task.jsonl";

    @Test
    void comeAsTheyAreWithOrWithoutAnEndOfTheLast() throws IOException {
        var row = "拆".repeat(10_000);

        assertThat(all("a\n\n" + row + "\nb")).containsExactly("a", "", row, "b");
        assertThat(all("a\nb\n")).containsExactly("a", "b");
        assertThat(all("")).isEmpty();
    }

    @Test
    void areRefusedBeforeMemoryHoldsOneThatIsTooLong() throws IOException {
        var endless = new Endless();

        assertThatExceptionOfType(ArchiveDamaged.class)
                .isThrownBy(() -> new Lines(ENTRY, endless, 100_000).next())
                .satisfies(refusal ->
                        assertThat(refusal.getDetailMessageArguments()).containsExactly(ENTRY));
        assertThat(endless.read).isLessThan(120_000);
        assertThat(new Lines(ENTRY, bytes("1234\n"), 4).next()).isEqualTo("1234");
    }

    @Test
    void goToTheDatabaseAThousandAtATime() throws IOException {
        var lines = new Lines(ENTRY, bytes("{}\n".repeat(2_500)), Lines.LONGEST_ROW);

        assertThat(List.of(
                        lines.piece().size(),
                        lines.piece().size(),
                        lines.piece().size(),
                        lines.piece().size()))
                .containsExactly(1_000, 1_000, 500, 0);
    }

    @Test
    void goToTheDatabaseSoonerWhereTheyAreLong() throws IOException {
        var megabyte = "x".repeat(1024 * 1024) + "\n";
        var lines = new Lines(ENTRY, bytes(megabyte.repeat(10)), Lines.LONGEST_ROW);

        assertThat(List.of(
                        lines.piece().size(),
                        lines.piece().size(),
                        lines.piece().size()))
                .containsExactly(8, 2, 0);
    }

    private static List<String> all(String content) throws IOException {
        var found = new ArrayList<String>();
        try (var lines = new Lines(ENTRY, bytes(content), Lines.LONGEST_ROW)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                found.add(line);
            }
        }
        return found;
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    /** One line without an end. */
    private static final class Endless extends InputStream {

        private int read;

        @Override
        public int read() {
            read++;
            return 'x';
        }
    }
}
