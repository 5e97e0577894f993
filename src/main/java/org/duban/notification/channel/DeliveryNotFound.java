package org.duban.notification.channel;

import java.util.UUID;
import org.duban.shared.NotFound;

/** There is no such delivery. */
class DeliveryNotFound extends NotFound {

    DeliveryNotFound(UUID id) {
        super(id);
    }
}
