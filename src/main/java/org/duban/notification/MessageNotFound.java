package org.duban.notification;

import java.util.UUID;
import org.duban.shared.NotFound;

/** There is no such message in the reader's inbox. */
class MessageNotFound extends NotFound {

    MessageNotFound(UUID id) {
        super(id);
    }
}
