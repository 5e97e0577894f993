package org.duban.finding.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.Effort;
import org.duban.finding.FindingId;
import org.duban.finding.FindingRectifications;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way from the signature to the striking off, for scripts; each verb answers with the finding as it then stands. */
@Tag(name = "findings")
@RestController
@RequestMapping("/api/v1/findings/{id}")
@RequiredArgsConstructor
class FindingRectificationApi {

    enum Result {
        PASS,
        RETURN
    }

    record Acknowledgement(
            @NotBlank @Size(max = 100) @Nullable String person,
            @Nullable Long version) {}

    record EffortInput(
            @PositiveOrZero @Nullable Integer people,
            @PositiveOrZero @Nullable Integer vehicles,
            @PositiveOrZero @Nullable Integer spots,

            @PositiveOrZero @Digits(integer = 10, fraction = 2) @Nullable
            BigDecimal cubicMetres) {}

    record Rectification(
            @NotBlank @Size(max = 4000) @Nullable String measure,
            @Valid @Nullable EffortInput effort,
            @Nullable List<UUID> evidenceIds,
            @Nullable Long version) {}

    record Verification(
            @NotNull @Nullable Result result,
            @Size(max = 2000) @Nullable String comment,
            @Nullable Instant dueAt,
            @Valid @Nullable DueInput deadline,
            @Nullable Long version) {}

    private final FindingRectifications rectifications;
    private final FindingResponses responses;

    @PostMapping("/acknowledgement")
    FindingResponse acknowledge(
            @PathVariable FindingId id,
            @Valid @RequestBody Acknowledgement body,
            @AuthenticationPrincipal SignedIn who) {
        rectifications.acknowledge(id, Required.text(body.person()), who, body.version());
        return response(id, who);
    }

    @PostMapping("/rectification")
    FindingResponse submit(
            @PathVariable FindingId id, @Valid @RequestBody Rectification body, @AuthenticationPrincipal SignedIn who) {
        var evidence = LogFindingRequest.toEvidence(body.evidenceIds());
        rectifications.submit(id, Required.text(body.measure()), effort(body.effort()), evidence, who, body.version());
        return response(id, who);
    }

    @PostMapping("/verification")
    FindingResponse verify(
            @PathVariable FindingId id, @Valid @RequestBody Verification body, @AuthenticationPrincipal SignedIn who) {
        if (body.result() == Result.PASS) {
            rectifications.pass(id, body.comment(), who, body.version());
        } else {
            var due = DueInput.toDueBy(body.deadline(), body.dueAt());
            var comment = body.comment() == null ? "" : body.comment();
            rectifications.sendBack(id, comment, due, who, body.version());
        }
        return response(id, who);
    }

    private FindingResponse response(FindingId id, SignedIn who) {
        return responses.of(id, who);
    }

    static Effort effort(@Nullable EffortInput input) {
        return input == null
                ? Effort.NONE
                : new Effort(input.people(), input.vehicles(), input.spots(), input.cubicMetres());
    }
}
