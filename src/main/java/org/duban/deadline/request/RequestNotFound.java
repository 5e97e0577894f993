package org.duban.deadline.request;

import org.duban.shared.NotFound;

/** There is no such request, or the reader may not see it. */
class RequestNotFound extends NotFound {

    RequestNotFound(RequestId id) {
        super(id);
    }
}
