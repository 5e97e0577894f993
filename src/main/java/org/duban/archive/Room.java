package org.duban.archive;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.duban.evidence.EvidenceStore;
import org.duban.platform.persistence.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Whether what an archive holds has room on the disks of this machine, as far as it comes to lie on them: contents may go to a
 * service, and rows to a database elsewhere, whose room nobody here can tell.
 */
@Component
class Room {

    private final @Nullable Path evidence;
    private final @Nullable Path database;

    @Autowired
    Room(EvidenceStore store, ObjectProvider<EmbeddedPostgres> embedded) {
        this(store.directory().orElse(null), directory(embedded.getIfAvailable()));
    }

    /**
     * Of directories on one disk or on several.
     *
     * @param evidence null where contents lie elsewhere
     * @param database null where rows lie elsewhere
     */
    Room(@Nullable Path evidence, @Nullable Path database) {
        this.evidence = evidence;
        this.database = database;
    }

    private static @Nullable Path directory(@Nullable EmbeddedPostgres embedded) {
        return embedded == null ? null : embedded.directory();
    }

    void require(DataSize files, DataSize rows) throws IOException {
        var wanted = new HashMap<FileStore, Long>();
        want(wanted, evidence, files);
        // Until all of them are taken in they lie there twice.
        want(wanted, database, rows);
        want(wanted, database, rows);
        for (var disk : wanted.entrySet()) {
            var free = disk.getKey().getUsableSpace();
            if (disk.getValue() > free) {
                throw new NoRoomForArchive(DataSize.ofBytes(disk.getValue()), DataSize.ofBytes(free));
            }
        }
    }

    private static void want(Map<FileStore, Long> wanted, @Nullable Path directory, DataSize size) throws IOException {
        if (directory != null) {
            wanted.merge(disk(directory), size.toBytes(), Long::sum);
        }
    }

    /** Before the first content of all there is no directory yet. */
    private static FileStore disk(Path directory) throws IOException {
        var there = directory.toAbsolutePath();
        while (Files.notExists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.getFileStore(there);
    }
}
