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
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.Effort;
import org.duban.finding.FindingId;
import org.duban.finding.FindingRectifications;
import org.duban.shared.Conflict;
import org.duban.shared.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
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

    /** @param id the caller's own, under which it may be sent again: it is there once */
    record Rectification(
            @Nullable UUID id,
            @NotBlank @Size(max = 4000) @Nullable String measure,
            @Valid @Nullable EffortInput effort,
            @Nullable List<UUID> evidenceIds,
            @Nullable Long version) {}

    /** @param id the caller's own, under which it may be sent again: it is there once */
    record Verification(
            @Nullable UUID id,
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
        var as = Objects.requireNonNullElseGet(body.id(), Uuids::next);
        once(() -> rectifications.isHandedIn(as, id, who), () -> {
            var evidence = LogFindingRequest.toEvidence(body.evidenceIds());
            var effort = effort(body.effort());
            rectifications.submit(as, id, Required.text(body.measure()), effort, evidence, who, body.version());
        });
        return response(id, who);
    }

    @PostMapping("/verification")
    FindingResponse verify(
            @PathVariable FindingId id, @Valid @RequestBody Verification body, @AuthenticationPrincipal SignedIn who) {
        var as = Objects.requireNonNullElseGet(body.id(), Uuids::next);
        once(() -> rectifications.isVerified(as, id, who), () -> verify(as, id, body, who));
        return response(id, who);
    }

    private void verify(UUID as, FindingId id, Verification body, SignedIn who) {
        if (body.result() == Result.PASS) {
            rectifications.pass(as, id, body.comment(), who, body.version());
        } else {
            var due = DueInput.toDueBy(body.deadline(), body.dueAt());
            var comment = body.comment() == null ? "" : body.comment();
            rectifications.sendBack(as, id, comment, due, who, body.version());
        }
    }

    /** What arrived already, or arrives in this moment by another request, is not refused for having arrived. */
    private static void once(BooleanSupplier isThere, Runnable deed) {
        if (isThere.getAsBoolean()) {
            return;
        }
        try {
            deed.run();
        } catch (Conflict | ConcurrencyFailureException | DataIntegrityViolationException refused) {
            if (!isThere.getAsBoolean()) {
                throw refused;
            }
        }
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
