package org.duban.campaign.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignRegister;
import org.duban.campaign.ResponsibilityId;
import org.duban.campaign.ResponsibilityRow;
import org.duban.campaign.ResponsibilityService;
import org.duban.campaign.WorkstreamId;
import org.duban.campaign.WorkstreamRow;
import org.duban.campaign.WorkstreamService;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The workstreams and the responsibility matrix of a campaign, by call. */
@Tag(name = "campaigns")
@RestController
@RequestMapping("/api/v1/campaigns")
@RequiredArgsConstructor
class CampaignPartsApi {

    private final WorkstreamService workstreams;
    private final ResponsibilityService responsibilities;
    private final CampaignRegister register;

    @GetMapping("/{id}/workstreams")
    List<WorkstreamRow> workstreams(@PathVariable CampaignId id, @AuthenticationPrincipal SignedIn who) {
        register.require(id, who);
        return register.workstreams(id);
    }

    @PostMapping("/{id}/workstreams")
    ResponseEntity<WorkstreamRow> open(@PathVariable CampaignId id, @Valid @RequestBody WorkstreamForm input) {
        var workstream = workstreams.open(WorkstreamId.next(), id, input.toDetails());
        return ResponseEntity.created(URI.create("/api/v1/campaigns/%s/workstreams/%s".formatted(id, workstream)))
                .body(register.workstream(id, workstream));
    }

    @PutMapping("/{id}/workstreams/{workstream}")
    WorkstreamRow change(
            @PathVariable CampaignId id,
            @PathVariable WorkstreamId workstream,
            @Valid @RequestBody WorkstreamForm input) {
        workstreams.change(workstream, id, input.toDetails(), input.version());
        return register.workstream(id, workstream);
    }

    @GetMapping("/{id}/responsibilities")
    @Operation(summary = "Who answers for what, and where; the most particular row wins")
    List<ResponsibilityRow> responsibilities(@PathVariable CampaignId id, @AuthenticationPrincipal SignedIn who) {
        register.require(id, who);
        return register.responsibilities(id);
    }

    @PostMapping("/{id}/responsibilities")
    ResponseEntity<ResponsibilityId> lay(@PathVariable CampaignId id, @Valid @RequestBody ResponsibilityForm input) {
        var row = responsibilities.lay(ResponsibilityId.next(), id, input.toDetails());
        return ResponseEntity.created(URI.create("/api/v1/campaigns/%s/responsibilities/%s".formatted(id, row)))
                .body(row);
    }

    @DeleteMapping("/{id}/responsibilities/{row}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strikeOut(@PathVariable CampaignId id, @PathVariable ResponsibilityId row) {
        responsibilities.strikeOut(row, id);
    }
}
