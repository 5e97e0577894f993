package org.duban.platform.persistence;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to run the embedded PostgreSQL.
 *
 * @param dataDirectory Duban's data directory, in which it gets a folder
 * @param programs a folder with another installation's initdb and pg_ctl, or null for those that Duban brings
 * @param settings server settings over the usual ones
 */
public record EmbeddedPostgresOptions(
        Path dataDirectory, @Nullable Path programs, Map<String, String> settings) {

    public EmbeddedPostgresOptions {
        settings = Map.copyOf(settings);
    }

    public static EmbeddedPostgresOptions in(Path dataDirectory) {
        return new EmbeddedPostgresOptions(dataDirectory, null, Map.of());
    }

    public EmbeddedPostgresOptions withPrograms(@Nullable Path directory) {
        return new EmbeddedPostgresOptions(dataDirectory, directory, settings);
    }

    public EmbeddedPostgresOptions withSettings(Map<String, String> others) {
        return new EmbeddedPostgresOptions(dataDirectory, programs, others);
    }
}
