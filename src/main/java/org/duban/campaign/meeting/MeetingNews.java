package org.duban.campaign.meeting;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.duban.campaign.Campaigns;
import org.springframework.stereotype.Component;

/** Puts what happens to meetings into the log, and sends issued minutes to those whom they concern. */
@Component
@RequiredArgsConstructor
class MeetingNews {

    private final ActivityLog log;
    private final Announcements announcements;
    private final Campaigns campaigns;
    private final MeetingNames names;

    void record(Meeting meeting, String event) {
        log.record(SubjectKind.MEETING, meeting.getId().value(), event, Map.of("number", meeting.getNumber()));
    }

    void issued(Meeting meeting, Collection<UUID> units) {
        record(meeting, "ISSUED");
        var campaign = campaigns.require(meeting.getCampaignId()).name();
        announcements.announce(
                SubjectKind.MEETING,
                meeting.getId().value(),
                "ISSUED",
                meeting.getCampaignId().value(),
                names.ofOffice(campaign, meeting.getNumber(), meeting.getKind()) + " " + meeting.getTitle(),
                Map.of(),
                units.stream().map(Audience::unit).collect(Collectors.toSet()));
    }
}
