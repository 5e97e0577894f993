package org.duban.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows belong to campaigns.
 *
 * @param parent the table by whose rows they are led back to their campaign; null where they name it themselves
 * @param kept whether it goes into archives and is read-only once archived
 */
record CampaignTable(
        String name, @Nullable String parent, List<String> columns, List<String> parentColumns, boolean kept) {}
