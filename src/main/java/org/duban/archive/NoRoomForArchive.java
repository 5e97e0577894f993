package org.duban.archive;

import org.duban.shared.RuleBroken;
import org.springframework.util.unit.DataSize;

/** What comes to lie on a disk of this machine is more than it has room for. */
public class NoRoomForArchive extends RuleBroken {

    NoRoomForArchive(DataSize wanted, DataSize free) {
        super(wanted.toMegabytes(), free.toMegabytes());
    }
}
