package org.duban.help;

import org.duban.shared.NotFound;

/** Nothing of that name is explained. */
class TopicNotFound extends NotFound {

    TopicNotFound(String name) {
        super(name);
    }
}
