package org.duban.campaign.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignRegister;
import org.duban.campaign.CampaignRow;
import org.duban.campaign.CampaignService;
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

/** Campaigns by call. */
@Tag(name = "campaigns")
@RestController
@RequestMapping("/api/v1/campaigns")
@RequiredArgsConstructor
class CampaignApi {

    private final CampaignService campaigns;
    private final CampaignRegister register;

    @GetMapping
    @Operation(summary = "Campaigns, with how many of the tasks that the caller sees are done and overdue")
    Slice<CampaignRow> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who) {
        return register.list(who, Slice.limit(limit), cursor);
    }

    @GetMapping("/{id}")
    CampaignRow show(@PathVariable CampaignId id, @AuthenticationPrincipal SignedIn who) {
        return register.require(id, who);
    }

    @PostMapping
    ResponseEntity<CampaignRow> announce(
            @Valid @RequestBody CampaignForm input, @AuthenticationPrincipal SignedIn who) {
        var id = campaigns.announce(CampaignId.next(), input.toDetails());
        return ResponseEntity.created(URI.create("/api/v1/campaigns/" + id)).body(register.require(id, who));
    }

    @PutMapping("/{id}")
    CampaignRow change(
            @PathVariable CampaignId id,
            @Valid @RequestBody CampaignForm input,
            @AuthenticationPrincipal SignedIn who) {
        campaigns.change(id, input.toDetails(), input.version());
        return register.require(id, who);
    }

    @PostMapping("/{id}/winding-up")
    @Operation(summary = "Let nothing new begin in a campaign")
    CampaignRow windUp(
            @PathVariable CampaignId id, @RequestBody LifeRequest input, @AuthenticationPrincipal SignedIn who) {
        campaigns.windUp(id, input.reason());
        return register.require(id, who);
    }

    @PostMapping("/{id}/archive")
    @Operation(summary = "Put a campaign away, to be read only; refused while anything in it still runs")
    CampaignRow archive(
            @PathVariable CampaignId id,
            @RequestBody(required = false) @Nullable LifeRequest input,
            @AuthenticationPrincipal SignedIn who) {
        campaigns.archive(
                id, input != null && Boolean.TRUE.equals(input.beforeItsEnd()), input == null ? null : input.reason());
        return register.require(id, who);
    }

    @PostMapping("/{id}/resumption")
    @Operation(summary = "Take a campaign up again that winds up or is archived")
    CampaignRow takeUpAgain(
            @PathVariable CampaignId id, @RequestBody LifeRequest input, @AuthenticationPrincipal SignedIn who) {
        campaigns.takeUpAgain(id, input.reason());
        return register.require(id, who);
    }
}
