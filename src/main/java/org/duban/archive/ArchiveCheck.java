package org.duban.archive;

import java.util.Map;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * What looking at an archive has shown.
 *
 * @param manifest null where it cannot even be read
 * @param nameHere under which the campaign is taken in; another than its own where that is taken
 * @param missing how many of what the campaign names are not here and will be made, by table
 * @param refusal why it cannot be taken in; null if it can
 */
public record ArchiveCheck(
        @Nullable Manifest manifest,
        @Nullable String digest,
        @Nullable String nameHere,
        Map<String, Long> missing,
        @Nullable DomainException refusal) {

    static ArchiveCheck refused(@Nullable Manifest manifest, @Nullable String digest, DomainException refusal) {
        return new ArchiveCheck(manifest, digest, null, Map.of(), refusal);
    }
}
