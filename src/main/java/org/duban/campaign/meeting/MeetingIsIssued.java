package org.duban.campaign.meeting;

import org.duban.shared.Conflict;

/** Issued minutes are not changed any more, nor issued again. */
class MeetingIsIssued extends Conflict {

    MeetingIsIssued(int number) {
        super(number);
        getBody().setProperty("state", MeetingState.ISSUED);
    }
}
