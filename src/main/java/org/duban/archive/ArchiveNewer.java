package org.duban.archive;

import org.duban.shared.RuleBroken;

/** The archive knows tables or columns that this version of the product does not. */
public class ArchiveNewer extends RuleBroken {

    ArchiveNewer(String schemaVersion, String unknown) {
        super(schemaVersion, unknown);
    }
}
