package org.duban.ranking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.ranking.consequence.ConsequenceFilter;
import org.duban.ranking.consequence.ConsequenceId;
import org.duban.ranking.consequence.ConsequenceReader;
import org.duban.ranking.consequence.ConsequenceRow;
import org.duban.ranking.consequence.Consequences;
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

/** What rankings brought units, by call, and the steps that it goes. */
@Tag(name = "consequences")
@RestController
@RequestMapping("/api/v1/consequences")
@RequiredArgsConstructor
class ConsequenceApi {

    private final Consequences consequences;
    private final ConsequenceReader reader;

    /**
     * Says that it shall be.
     *
     * @param post who sees to it, and {@code dueOn} by the end of which day; a deduction needs neither
     */
    record ConfirmationBody(
            @Size(max = 60) @Nullable String post,
            @Nullable LocalDate dueOn,
            @Nullable Long version) {}

    /** What was done. */
    record CompletionBody(
            @NotBlank @Size(max = 1000) @Nullable String outcome,
            @Nullable Long version) {}

    /** Why it is not to be. */
    record DroppingBody(
            @NotBlank @Size(max = 1000) @Nullable String reason,
            @Nullable Long version) {}

    @GetMapping
    @Operation(summary = "Consequences, the latest first; a unit gets its own once they are confirmed")
    Slice<ConsequenceRow> list(
            ConsequenceFilter filter,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who) {
        return reader.list(filter, Slice.limit(limit), cursor, who);
    }

    @PostMapping
    @Operation(summary = "Propose one that no rule did")
    ResponseEntity<ConsequenceRow> propose(
            @Valid @RequestBody NewConsequenceForm input, @AuthenticationPrincipal SignedIn who) {
        var campaign = new CampaignId(Objects.requireNonNull(input.campaignId()));
        var id = consequences.propose(campaign, input.toConsequence(), who);
        return ResponseEntity.created(URI.create("/api/v1/consequences/" + id)).body(show(id, who));
    }

    @GetMapping("/{id}")
    ConsequenceRow show(@PathVariable ConsequenceId id, @AuthenticationPrincipal SignedIn who) {
        return reader.require(id, who);
    }

    @PostMapping("/{id}/confirmation")
    @Operation(summary = "Confirm a proposal and give it to a post; its unit is told")
    ConsequenceRow confirm(
            @PathVariable ConsequenceId id,
            @Valid @RequestBody ConfirmationBody input,
            @AuthenticationPrincipal SignedIn who) {
        consequences.confirm(id, input.post(), input.dueOn(), who, input.version());
        return show(id, who);
    }

    @PostMapping("/{id}/completion")
    @Operation(summary = "Say what was done")
    ConsequenceRow finish(
            @PathVariable ConsequenceId id,
            @Valid @RequestBody CompletionBody input,
            @AuthenticationPrincipal SignedIn who) {
        consequences.finish(id, Objects.requireNonNull(input.outcome()), who, input.version());
        return show(id, who);
    }

    @PostMapping("/{id}/dropping")
    @Operation(summary = "Say why it is not to be, after all or from the beginning")
    ConsequenceRow drop(
            @PathVariable ConsequenceId id,
            @Valid @RequestBody DroppingBody input,
            @AuthenticationPrincipal SignedIn who) {
        consequences.drop(id, Objects.requireNonNull(input.reason()), who, input.version());
        return show(id, who);
    }
}
