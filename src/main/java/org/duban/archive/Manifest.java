package org.duban.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;

/**
 * What an archive says of itself, in its last entry.
 *
 * @param schemaVersion of the last migration of the database that it was made from
 * @param exportedFrom the office and the address
 * @param sums the SHA-256 of the entry that lists those of all others
 */
@With(AccessLevel.PACKAGE)
public record Manifest(
        String format,
        int formatVersion,
        String product,
        String schemaVersion,
        Instant exportedAt,
        String exportedFrom,
        String exportedBy,
        OfCampaign campaign,
        List<Rows> tables,
        long files,
        long bytes,
        String sums) {

    static final String FORMAT = "duban-campaign-archive";
    static final int VERSION = 1;

    /** What it is the archive of, and whether it had been put away by then. */
    public record OfCampaign(
            UUID id,
            String name,
            UUID zoneId,
            String zone,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean archived) {}

    /**
     * The rows of one table.
     *
     * @param needed whether they are no part of the campaign, and only named by it
     */
    public record Rows(String table, boolean needed, long count, List<String> columns) {

        String entry() {
            return (needed ? "data/needed/" : "data/rows/") + table + ".jsonl";
        }
    }

    /** How many rows of a table there are. */
    public long count(String table) {
        return tables.stream()
                .filter(rows -> rows.table().equals(table) && !rows.needed())
                .mapToLong(Rows::count)
                .sum();
    }
}
