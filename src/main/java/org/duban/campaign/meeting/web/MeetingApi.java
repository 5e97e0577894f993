package org.duban.campaign.meeting.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.meeting.DecisionRow;
import org.duban.campaign.meeting.MeetingId;
import org.duban.campaign.meeting.MeetingReader;
import org.duban.campaign.meeting.MeetingReceipts;
import org.duban.campaign.meeting.MeetingRow;
import org.duban.campaign.meeting.MeetingService;
import org.duban.campaign.meeting.ReceiptRow;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Meetings by call: prepare, write up, issue, confirm that the minutes were read. */
@Tag(name = "meetings")
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class MeetingApi {

    private final MeetingService meetings;
    private final MeetingReader reader;
    private final MeetingReceipts receipts;
    private final Campaigns campaigns;

    /** A meeting with its decisions, and who has read the minutes. */
    record WholeMeeting(@JsonUnwrapped MeetingRow meeting, List<DecisionRow> decided, List<ReceiptRow> receipts) {}

    /** The version that was read. */
    record Issuing(@Nullable Long version) {}

    /** For which unit a clerk speaks; none means the own one. */
    record Receipt(@Nullable UUID unitId) {}

    @GetMapping("/campaigns/{id}/meetings")
    @Operation(summary = "The meetings of a campaign, the latest first; drafts are for supervisors")
    Slice<MeetingRow> list(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Integer cursor,
            @AuthenticationPrincipal SignedIn who) {
        return reader.list(campaigns.require(id).campaignId(), who, Slice.limit(limit), cursor);
    }

    @PostMapping("/campaigns/{id}/meetings")
    @Operation(summary = "Call a meeting; it gets the campaign's next number")
    ResponseEntity<WholeMeeting> call(
            @PathVariable CampaignId id,
            @Valid @RequestBody MeetingRequest input,
            @AuthenticationPrincipal SignedIn who) {
        var meeting = meetings.call(MeetingId.next(), id, input.toDetails());
        return ResponseEntity.created(URI.create("/api/v1/meetings/" + meeting)).body(whole(meeting, who));
    }

    @GetMapping("/meetings/{id}")
    WholeMeeting show(@PathVariable MeetingId id, @AuthenticationPrincipal SignedIn who) {
        return whole(id, who);
    }

    @PutMapping("/meetings/{id}")
    @Operation(summary = "Change a draft as a whole; issued minutes are not changed")
    WholeMeeting change(
            @PathVariable MeetingId id,
            @Valid @RequestBody MeetingRequest input,
            @AuthenticationPrincipal SignedIn who) {
        meetings.change(id, input.toDetails(), input.version());
        return whole(id, who);
    }

    @PostMapping("/meetings/{id}/issuing")
    @Operation(summary = "Issue the minutes: the decisions become tasks, all or none")
    WholeMeeting issue(
            @PathVariable MeetingId id,
            @Valid @RequestBody(required = false) @Nullable Issuing input,
            @AuthenticationPrincipal SignedIn who) {
        meetings.issue(id, who, input == null ? null : input.version());
        return whole(id, who);
    }

    @PostMapping("/meetings/{id}/receipts")
    @Operation(summary = "Confirm that a unit has read the minutes")
    WholeMeeting confirm(
            @PathVariable MeetingId id,
            @Valid @RequestBody(required = false) @Nullable Receipt input,
            @AuthenticationPrincipal SignedIn who) {
        receipts.confirm(id, input == null ? null : input.unitId(), who);
        return whole(id, who);
    }

    private WholeMeeting whole(MeetingId id, SignedIn who) {
        return new WholeMeeting(reader.require(id, who), reader.decisions(id, who), reader.receipts(id, who));
    }
}
