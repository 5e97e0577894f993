package org.duban.campaign.selfassessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.selfassessment.SelfAssessmentReader;
import org.duban.campaign.selfassessment.SelfAssessmentRow;
import org.duban.campaign.selfassessment.SelfAssessmentService;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The self-assessment by call: read item by item, add revisions. */
@Tag(name = "self-assessments")
@RestController
@RequestMapping("/api/v1/campaigns/{id}/self-assessments")
@RequiredArgsConstructor
class SelfAssessmentApi {

    private final SelfAssessmentService assessments;
    private final SelfAssessmentReader reader;
    private final Campaigns campaigns;

    /** How many items have a new revision; what was said before is not said again. */
    record Taken(int revisions) {}

    @GetMapping
    @Operation(summary = "The items of the campaign's standards, each with its latest assessment if it has one")
    Slice<SelfAssessmentRow> list(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        return reader.list(campaigns.require(id).campaignId(), Slice.limit(limit), cursor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Assess items; all or none, and nothing is overwritten")
    Taken assess(
            @PathVariable CampaignId id,
            @Valid @RequestBody SelfAssessmentRequest input,
            @AuthenticationPrincipal SignedIn who) {
        return new Taken(assessments.assess(id, input.toAssessments(), input.day(), who));
    }
}
