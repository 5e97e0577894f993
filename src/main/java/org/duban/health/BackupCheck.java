package org.duban.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Whether there is a fresh backup. Nothing tells whether it can be restored: that is tried by hand. */
@Component
@Order(70)
@RequiredArgsConstructor
class BackupCheck implements HealthCheck {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(-10);

    private final BackupProperties properties;
    private final Clock clock;

    private record Backup(Path file, Instant at, long bytes) {}

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String path() {
        return "/settings#duban.backup.directory";
    }

    @Override
    public Condition look() {
        var directory = properties.directory();
        if (directory == null) {
            return Condition.watch("unknown");
        }
        try {
            return condition(backups(directory)).with("directory", directory.toString());
        } catch (IOException unreadable) {
            return Condition.trouble("unreadable").with("directory", directory.toString());
        }
    }

    private Condition condition(List<Backup> backups) {
        if (backups.isEmpty()) {
            return Condition.trouble("none");
        }
        var newest = backups.get(0);
        return condition(newest, backups)
                .with("newest", newest.at())
                .with("file", newest.file().getFileName().toString())
                .with("size", DataSize.ofBytes(newest.bytes()))
                .with("kept", backups.size());
    }

    private Condition condition(Backup newest, List<Backup> backups) {
        var age = Duration.between(newest.at(), clock.instant());
        if (age.compareTo(CLOCKS_DIFFER) < 0) {
            return Condition.watch("ahead");
        }
        if (age.compareTo(properties.atLeastEvery()) > 0) {
            return Condition.trouble("old", age.toHours());
        }
        // A script that failed halfway leaves half a file.
        return backups.size() > 1 && newest.bytes() < backups.get(1).bytes() / 2
                ? Condition.watch("small")
                : Condition.good("fresh", age.toHours());
    }

    /** The newest first. */
    private static List<Backup> backups(Path directory) throws IOException {
        var all = new ArrayList<Backup>();
        try (var files = Files.newDirectoryStream(directory, BackupCheck::isBackup)) {
            for (var file : files) {
                all.add(new Backup(file, Files.getLastModifiedTime(file).toInstant(), Files.size(file)));
            }
        }
        all.sort(Comparator.comparing(Backup::at).reversed());
        return all;
    }

    private static boolean isBackup(Path file) throws IOException {
        var name = file.getFileName().toString();
        return Files.isRegularFile(file) && Files.size(file) > 0 && !name.startsWith(".") && !name.endsWith(".part");
    }
}
