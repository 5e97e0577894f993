package org.duban.finding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.BulkAcknowledgement;
import org.duban.finding.BulkAcknowledgement.Chosen;
import org.duban.finding.FindingHandOver;
import org.duban.finding.FindingId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a unit does with what it was given, for scripts: several acknowledged at once, one handed down. */
@Tag(name = "findings")
@RestController
@RequestMapping("/api/v1/findings")
@RequiredArgsConstructor
class FindingHandOverApi {

    record HandOver(
            @NotNull @Nullable UUID unitId,
            @NotBlank @Size(max = 2000) @Nullable String reason,
            @Nullable Long version) {}

    record Acknowledgements(
            @NotEmpty @Size(max = 200) @Nullable List<@NotNull UUID> findingIds,
            @NotBlank @Size(max = 100) @Nullable String responsiblePerson) {}

    record Refused(UUID findingId, String code, @Nullable String detail) {}

    record Outcome(int acknowledged, List<Refused> refused) {}

    private final FindingHandOver handOver;
    private final BulkAcknowledgement bulk;
    private final FindingResponses responses;
    private final MessageSource messages;

    @Operation(summary = "Hand a finding down to a unit below; the deadline stays")
    @PostMapping("/{id}/handover")
    FindingResponse handOver(
            @PathVariable FindingId id, @Valid @RequestBody HandOver body, @AuthenticationPrincipal SignedIn who) {
        handOver.handOver(id, Required.unit(body.unitId()), Required.text(body.reason()), who, body.version());
        return responses.of(id, who);
    }

    @Operation(summary = "Acknowledge several findings under one responsible person; each is judged on its own")
    @PostMapping("/acknowledgements")
    Outcome acknowledge(
            @Valid @RequestBody Acknowledgements body, @AuthenticationPrincipal SignedIn who, Locale locale) {
        var chosen = Objects.requireNonNull(body.findingIds()).stream()
                .distinct()
                .map(id -> new Chosen(new FindingId(id), null))
                .toList();
        var outcome = bulk.acknowledge(chosen, Required.text(body.responsiblePerson()), who);
        return new Outcome(
                outcome.acknowledged(),
                outcome.refused().stream()
                        .map(refused -> refused(refused, locale))
                        .toList());
    }

    private Refused refused(BulkAcknowledgement.Refused refused, Locale locale) {
        var problem = refused.reason().updateAndGetBody(messages, locale);
        return new Refused(refused.id(), refused.reason().code(), problem.getDetail());
    }
}
