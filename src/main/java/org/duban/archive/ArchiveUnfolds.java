package org.duban.archive;

import org.duban.shared.RuleBroken;
import org.springframework.util.unit.DataSize;

/** An entry unfolds to more than an archive of ours holds: it would only fill the disk. */
public class ArchiveUnfolds extends RuleBroken {

    ArchiveUnfolds(String entry, int times, DataSize most) {
        super(entry, times, most.toMegabytes());
    }
}
