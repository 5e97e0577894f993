package org.duban.finding.commitment.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.finding.commitment.CommitmentId;
import org.duban.finding.commitment.CommitmentLink;
import org.duban.finding.commitment.CommitmentReader;
import org.duban.finding.commitment.CommitmentRow;
import org.duban.finding.commitment.CommitmentService;
import org.duban.finding.commitment.Outcome;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Commitments by call: take one down, say what became of it, withdraw it. */
@Tag(name = "commitments")
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class CommitmentApi {

    private final CommitmentService commitments;
    private final CommitmentReader reader;
    private final Campaigns campaigns;

    /** A commitment with what it is about. */
    record WholeCommitment(@JsonUnwrapped CommitmentRow commitment, List<CommitmentLink> about) {}

    @GetMapping("/campaigns/{id}/commitments")
    @Operation(summary = "The commitments of a campaign, the latest first; clerks see those of their own unit")
    Slice<CommitmentRow> list(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who) {
        var campaign = campaigns.require(id).campaignId();
        return reader.list(campaign, unit, outcome, who, Slice.limit(limit), cursor);
    }

    @PostMapping("/campaigns/{id}/commitments")
    @Operation(summary = "Take down what a unit promised; it is not changed afterwards")
    ResponseEntity<WholeCommitment> make(
            @PathVariable CampaignId id,
            @Valid @RequestBody CommitmentRequest input,
            @AuthenticationPrincipal SignedIn who) {
        var made = commitments.make(CommitmentId.next(), id, input.toDetails(), who);
        return ResponseEntity.created(URI.create("/api/v1/commitments/" + made)).body(whole(made, who));
    }

    @GetMapping("/commitments/{id}")
    WholeCommitment show(@PathVariable CommitmentId id, @AuthenticationPrincipal SignedIn who) {
        return whole(id, who);
    }

    @PostMapping("/commitments/{id}/outcome")
    @Operation(summary = "Say what became of a commitment that is about nothing recorded; once")
    WholeCommitment say(
            @PathVariable CommitmentId id,
            @Valid @RequestBody OutcomeForm input,
            @AuthenticationPrincipal SignedIn who) {
        commitments.say(id, Objects.requireNonNull(input.kept()), input.reason(), who);
        return whole(id, who);
    }

    @PostMapping("/commitments/{id}/withdrawal")
    @Operation(summary = "Withdraw what should not have been taken down")
    WholeCommitment withdraw(
            @PathVariable CommitmentId id,
            @Valid @RequestBody WithdrawalForm input,
            @AuthenticationPrincipal SignedIn who) {
        commitments.withdraw(id, input.reason(), who);
        return whole(id, who);
    }

    private WholeCommitment whole(CommitmentId id, SignedIn who) {
        var commitment = reader.require(id, who);
        return new WholeCommitment(
                commitment, reader.links(List.of(commitment.id()), who).getOrDefault(commitment.id(), List.of()));
    }
}
