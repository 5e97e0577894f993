package org.duban.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** When the room that is left is too little. */
class DiskCheckTests {

    private static final DataSize NOTHING = DataSize.ofBytes(0);

    @TempDir
    Path data;

    @Test
    void tellsHowMuchIsLeft() throws IOException {
        var condition = look(NOTHING, NOTHING);

        assertThat(condition.level()).isIn(HealthLevel.GOOD, HealthLevel.WATCH);
        assertThat(condition.facts())
                .extracting(Fact::name, Fact::value)
                .contains(Tuple.tuple("directory", data.toString()))
                .contains(Tuple.tuple(
                        "size", DataSize.ofBytes(Files.getFileStore(data).getTotalSpace())));
    }

    @Test
    void warnsBelowTheOneBoundAndAlarmsBelowTheOther() {
        var more = DataSize.ofTerabytes(1_000_000);

        assertThat(look(more, NOTHING).state()).isEqualTo("low");
        assertThat(look(more, NOTHING).level()).isEqualTo(HealthLevel.WATCH);
        assertThat(look(more, more).state()).isEqualTo("full");
        assertThat(look(more, more).level()).isEqualTo(HealthLevel.TROUBLE);
    }

    private Condition look(DataSize low, DataSize full) {
        return new DiskCheck(new DiskProperties(low, full), data, data).look();
    }
}
