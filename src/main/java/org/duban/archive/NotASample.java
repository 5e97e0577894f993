package org.duban.archive;

import org.duban.shared.Conflict;

/** Only a sample is ever removed. */
public class NotASample extends Conflict {

    NotASample(String name) {
        super(name);
    }
}
