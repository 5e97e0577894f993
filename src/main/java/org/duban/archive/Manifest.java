package org.duban.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.With;
import org.duban.shared.Days;
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

        static final String DIRECTORY = "data/";

        private static boolean isWhole(@Nullable Rows rows) {
            return rows != null
                    && rows.table != null
                    && rows.columns != null
                    && rows.columns.stream().allMatch(Objects::nonNull);
        }

        String entry() {
            return DIRECTORY + (needed ? "needed/" : "rows/") + table + ".jsonl";
        }
    }

    /** The first field that an archive of ours has and this one lacks, as what is read tells of none; null if it has all. */
    @Nullable
    String firstMissing() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("product", product);
        fields.put("schemaVersion", schemaVersion);
        fields.put("exportedAt", exportedAt != null && Days.areOf(exportedAt) ? exportedAt : null);
        fields.put("exportedFrom", exportedFrom);
        fields.put("exportedBy", exportedBy);
        fields.put("sums", sums);
        fields.put("campaign", campaign);
        if (campaign != null) {
            fields.put("campaign.id", campaign.id());
            fields.put("campaign.name", campaign.name());
            fields.put("campaign.zoneId", campaign.zoneId());
            fields.put("campaign.zone", campaign.zone());
            fields.put("campaign.startsOn", campaign.startsOn());
        }
        fields.put("tables", tables != null && tables.stream().allMatch(Rows::isWhole) ? tables : null);
        fields.put("bytes", bytes < 0 ? null : bytes);
        return fields.entrySet().stream()
                .filter(field -> field.getValue() == null)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** How many rows of a table there are. */
    public long count(String table) {
        return tables.stream()
                .filter(rows -> rows.table().equals(table) && !rows.needed())
                .mapToLong(Rows::count)
                .sum();
    }
}
