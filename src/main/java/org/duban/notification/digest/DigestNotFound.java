package org.duban.notification.digest;

import java.util.UUID;
import org.duban.shared.NotFound;

/** There is no such list, or it was not sent to the reader. */
class DigestNotFound extends NotFound {

    DigestNotFound(UUID id) {
        super(id);
    }
}
