package org.duban.archive;

import org.duban.shared.NotFound;

/** There is no such file in the directory of archives. */
public class ArchiveNotFound extends NotFound {

    ArchiveNotFound(String name) {
        super(name);
    }
}
