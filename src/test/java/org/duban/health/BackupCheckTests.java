package org.duban.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of a directory tell of the backups. */
class BackupCheckTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    @TempDir
    Path directory;

    @Test
    void asksForADirectoryWhereNoneIsSet() {
        var condition = look(null);

        assertThat(condition.level()).isEqualTo(HealthLevel.WATCH);
        assertThat(condition.state()).isEqualTo("unknown");
    }

    @Test
    void aDirectoryThatIsNotThereIsTrouble() {
        var condition = look(directory.resolve("unmounted"));

        assertThat(condition.level()).isEqualTo(HealthLevel.TROUBLE);
        assertThat(condition.state()).isEqualTo("unreadable");
    }

    @Test
    void whatIsEmptyOrStillBeingWrittenIsNoBackup() throws IOException {
        backup("2026-11-22.dump", Duration.ofHours(1), 0);
        backup("2026-11-23.dump.part", Duration.ofMinutes(2), 100);
        backup(".lock", Duration.ofMinutes(2), 100);
        Files.createDirectory(directory.resolve("data"));

        assertThat(look(directory).state()).isEqualTo("none");
    }

    @Test
    void theNewestCounts() throws IOException {
        backup("2026-11-21.dump", Duration.ofHours(50), 100);
        backup("2026-11-22.dump", Duration.ofHours(26), 90);

        var condition = look(directory);

        assertThat(condition.level()).isEqualTo(HealthLevel.GOOD);
        assertThat(condition.state()).isEqualTo("fresh");
        assertThat(condition.facts())
                .contains(new Fact("file", "2026-11-22.dump"), new Fact("newest", NOW.minus(Duration.ofHours(26))))
                .contains(new Fact("kept", 2));
    }

    @Test
    void aSecondTooOldIsTooOld() throws IOException {
        backup("2026-11-22.dump", Duration.ofHours(26).plusSeconds(1), 100);

        var condition = look(directory);

        assertThat(condition.level()).isEqualTo(HealthLevel.TROUBLE);
        assertThat(condition.state()).isEqualTo("old");
        assertThat(condition.arguments()).containsExactly(26L);
    }

    @Test
    void halfABackupIsLookedAtAgain() throws IOException {
        backup("2026-11-22.dump", Duration.ofHours(25), 101);
        backup("2026-11-23.dump", Duration.ofHours(1), 49);

        assertThat(look(directory).state()).isEqualTo("small");
        assertThat(look(directory).level()).isEqualTo(HealthLevel.WATCH);
    }

    @Test
    void aDateInTheFutureTellsNothing() throws IOException {
        backup("2026-11-25.dump", Duration.ofHours(-48), 100);

        assertThat(look(directory).state()).isEqualTo("ahead");
        assertThat(look(directory).level()).isEqualTo(HealthLevel.WATCH);
    }

    private Condition look(@Nullable Path where) {
        return new BackupCheck(new BackupProperties(where, Duration.ofHours(26)), Clock.fixed(NOW, ZoneOffset.UTC))
                .look();
    }

    private void backup(String name, Duration age, int bytes) throws IOException {
        var file = Files.write(directory.resolve(name), new byte[bytes]);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }
}
