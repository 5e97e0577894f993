package org.duban.campaign.meeting;

import org.duban.shared.NotFound;

/** There is no such meeting, or it is not the caller's to see. */
class MeetingNotFound extends NotFound {

    MeetingNotFound(MeetingId id) {
        super(id);
    }
}
