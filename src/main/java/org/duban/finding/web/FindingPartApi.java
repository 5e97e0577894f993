package org.duban.finding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingId;
import org.duban.finding.part.FindingPartId;
import org.duban.finding.part.FindingParts;
import org.duban.finding.part.NewPart;
import org.duban.finding.part.PartReader;
import org.duban.finding.part.PartRectifications;
import org.duban.finding.part.PartView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Joint work on a finding, for scripts; each verb answers with the part as it then stands. */
@Tag(name = "findings")
@RestController
@RequestMapping("/api/v1/findings/{id}/parts")
@RequiredArgsConstructor
class FindingPartApi {

    record PartInput(
            @NotNull @Nullable UUID unitId,
            @NotBlank @Size(max = 1000) @Nullable String what) {

        NewPart toPart() {
            return new NewPart(Required.unit(unitId), Required.text(what));
        }
    }

    /** @param version of the finding */
    record Sharing(
            @NotEmpty @Valid @Size(max = 50) @Nullable List<PartInput> parts,
            @Nullable Instant dueAt,
            @Valid @Nullable DueInput deadline,
            @Nullable Long version) {

        @AssertTrue(message = "{finding.part.due-needed}")
        public boolean isDueGiven() {
            return dueAt != null || deadline != null;
        }
    }

    private final FindingParts parts;
    private final PartRectifications rectifications;
    private final PartReader reader;

    @GetMapping
    List<PartView> list(@PathVariable FindingId id, @AuthenticationPrincipal SignedIn who) {
        return reader.of(id, who);
    }

    @Operation(summary = "Share the finding out among further units, each with a part and a deadline of its own")
    @PostMapping
    ResponseEntity<List<PartView>> share(
            @PathVariable FindingId id, @Valid @RequestBody Sharing body, @AuthenticationPrincipal SignedIn who) {
        var wanted = Objects.requireNonNull(body.parts()).stream()
                .map(PartInput::toPart)
                .toList();
        var due = Objects.requireNonNull(DueInput.toDueBy(body.deadline(), body.dueAt()));
        parts.add(id, wanted, due, who, body.version());
        return ResponseEntity.created(URI.create("/api/v1/findings/" + id + "/parts"))
                .body(reader.of(id, who));
    }

    @PostMapping("/{part}/submission")
    PartView submit(
            @PathVariable FindingId id,
            @PathVariable FindingPartId part,
            @Valid @RequestBody FindingRectificationApi.Rectification body,
            @AuthenticationPrincipal SignedIn who) {
        var evidence = LogFindingRequest.toEvidence(body.evidenceIds());
        var effort = FindingRectificationApi.effort(body.effort());
        rectifications.submit(id, part, Required.text(body.measure()), effort, evidence, who, body.version());
        return reader.details(id, part, who).view();
    }

    @PostMapping("/{part}/verification")
    PartView verify(
            @PathVariable FindingId id,
            @PathVariable FindingPartId part,
            @Valid @RequestBody FindingRectificationApi.Verification body,
            @AuthenticationPrincipal SignedIn who) {
        if (body.result() == FindingRectificationApi.Result.PASS) {
            rectifications.pass(id, part, body.comment(), who, body.version());
        } else {
            var comment = Objects.requireNonNullElse(body.comment(), "");
            var due = DueInput.toDueBy(body.deadline(), body.dueAt());
            rectifications.sendBack(id, part, comment, due, who, body.version());
        }
        return reader.details(id, part, who).view();
    }

    @PostMapping("/{part}/cancellation")
    PartView cancel(
            @PathVariable FindingId id,
            @PathVariable FindingPartId part,
            @Valid @RequestBody FindingAssignmentApi.Reasoned body,
            @AuthenticationPrincipal SignedIn who) {
        parts.cancel(id, part, Required.text(body.reason()), who, body.version());
        return reader.details(id, part, who).view();
    }
}
