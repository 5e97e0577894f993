package org.duban.campaign.statement.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.statement.ClauseRow;
import org.duban.campaign.statement.StatementId;
import org.duban.campaign.statement.StatementReader;
import org.duban.campaign.statement.StatementRow;
import org.duban.campaign.statement.StatementService;
import org.duban.evidence.EvidenceId;
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

/** Statements of responsibility by call: draft, change, sign, annul, attach the scan. */
@Tag(name = "statements")
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class StatementApi {

    private final StatementService statements;
    private final StatementReader reader;
    private final Campaigns campaigns;

    /** A statement with its clauses and what became of them. */
    record WholeStatement(@JsonUnwrapped StatementRow statement, List<ClauseRow> undertaken) {}

    /** The file, uploaded before. */
    record Scan(@NotNull @Nullable UUID evidenceId) {}

    @GetMapping("/campaigns/{id}/statements")
    @Operation(summary = "The statements of a campaign in the order of their drafts; drafts are for supervisors")
    Slice<StatementRow> list(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who) {
        return reader.list(campaigns.require(id).campaignId(), who, Slice.limit(limit), cursor);
    }

    @PostMapping("/campaigns/{id}/statements")
    @Operation(summary = "Draft the same statement for one unit or many, for all of them or for none")
    ResponseEntity<Slice<WholeStatement>> draft(
            @PathVariable CampaignId id,
            @Valid @RequestBody StatementRequest input,
            @AuthenticationPrincipal SignedIn who) {
        var drafted = statements.draft(id, input.units(), input.toDetails());
        var answer = drafted.stream().map(draft -> whole(draft, who)).toList();
        return ResponseEntity.created(URI.create("/api/v1/statements/" + drafted.get(0)))
                .body(new Slice<>(answer, null));
    }

    @GetMapping("/statements/{id}")
    WholeStatement show(@PathVariable StatementId id, @AuthenticationPrincipal SignedIn who) {
        return whole(id, who);
    }

    @PutMapping("/statements/{id}")
    @Operation(summary = "Change a draft as a whole; what was signed is not changed")
    WholeStatement change(
            @PathVariable StatementId id,
            @Valid @RequestBody StatementRequest input,
            @AuthenticationPrincipal SignedIn who) {
        statements.change(id, input.toDetails(), input.version());
        return whole(id, who);
    }

    @PostMapping("/statements/{id}/signing")
    @Operation(summary = "Record that it was signed: the clauses with a date become tasks, all or none")
    WholeStatement sign(
            @PathVariable StatementId id,
            @Valid @RequestBody SigningForm input,
            @AuthenticationPrincipal SignedIn who) {
        statements.sign(id, input.toSigning(), who, input.version());
        return whole(id, who);
    }

    @PostMapping("/statements/{id}/annulment")
    @Operation(summary = "Annul it, with the reason; its open tasks are cancelled")
    WholeStatement annul(
            @PathVariable StatementId id,
            @Valid @RequestBody AnnulmentForm input,
            @AuthenticationPrincipal SignedIn who) {
        statements.annul(id, input.reason(), who, input.version());
        return whole(id, who);
    }

    @PutMapping("/statements/{id}/scan")
    @Operation(summary = "Attach the scan of the signed paper")
    WholeStatement attach(
            @PathVariable StatementId id, @Valid @RequestBody Scan input, @AuthenticationPrincipal SignedIn who) {
        statements.attach(id, new EvidenceId(Objects.requireNonNull(input.evidenceId)), who);
        return whole(id, who);
    }

    private WholeStatement whole(StatementId id, SignedIn who) {
        var statement = reader.require(id, who);
        return new WholeStatement(statement, reader.clauses(List.of(statement.id()), who));
    }
}
