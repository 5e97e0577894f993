package org.duban.archive;

import org.duban.shared.RuleBroken;
import org.springframework.util.unit.DataSize;

/** What the archive holds is more than the disk has room for. */
public class NoRoomForArchive extends RuleBroken {

    NoRoomForArchive(DataSize wanted, DataSize free) {
        super(wanted.toMegabytes(), free.toMegabytes());
    }
}
