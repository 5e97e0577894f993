package org.duban.archive;

import org.duban.shared.RuleBroken;

/** An entry of the archive is missing, is not what it was, or was put there by somebody else. */
public class ArchiveDamaged extends RuleBroken {

    ArchiveDamaged(String entry) {
        super(entry);
    }
}
