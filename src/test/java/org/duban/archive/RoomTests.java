package org.duban.archive;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Only what comes to lie on a disk of this machine needs room there. */
class RoomTests {

    private static final DataSize NONE = DataSize.ofBytes(0);
    private static final DataSize HUGE = DataSize.ofTerabytes(1_000_000);

    @TempDir
    private Path disk;

    @Test
    void contentsNeedItWhereTheyLieOnThisDisk() {
        var room = new Room(disk.resolve("evidence"), null);

        assertThatExceptionOfType(NoRoomForArchive.class).isThrownBy(() -> room.require(HUGE, NONE));
        assertThatNoException().isThrownBy(() -> room.require(NONE, HUGE));
    }

    @Test
    void rowsNeedItWhereTheDatabaseIsOurOwn() {
        var room = new Room(null, disk.resolve("postgresql"));

        assertThatExceptionOfType(NoRoomForArchive.class).isThrownBy(() -> room.require(NONE, HUGE));
        assertThatNoException().isThrownBy(() -> room.require(HUGE, NONE));
    }

    @Test
    void nothingNeedsItWhereAllLiesElsewhere() {
        assertThatNoException().isThrownBy(() -> new Room(null, (Path) null).require(HUGE, HUGE));
    }

    @Test
    void contentsAndRowsNeedItTogetherOnTheSameDisk() throws Exception {
        var room = new Room(disk, disk);
        // With something left over for what others write and remove meanwhile
        var much = DataSize.ofBytes(Files.getFileStore(disk).getUsableSpace() * 2 / 5);

        assertThatNoException().isThrownBy(() -> room.require(much, NONE));
        assertThatExceptionOfType(NoRoomForArchive.class).isThrownBy(() -> room.require(much, much));
    }
}
