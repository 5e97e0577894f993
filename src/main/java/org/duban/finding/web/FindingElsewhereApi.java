package org.duban.finding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.TaskState;
import org.duban.deadline.DeadlineStatus;
import org.duban.finding.FindingId;
import org.duban.finding.FindingReader;
import org.duban.finding.elsewhere.DateMissing;
import org.duban.finding.elsewhere.ElsewhereReport;
import org.duban.finding.elsewhere.ElsewhereReports;
import org.duban.finding.elsewhere.LookElsewhere;
import org.duban.finding.elsewhere.Share;
import org.duban.finding.elsewhere.Wanted;
import org.duban.shared.Slice;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitLevel;
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

/** Looking for the same elsewhere, for scripts: who would be asked, the asking, and what comes back. */
@Tag(name = "findings")
@RestController
@RequestMapping("/api/v1/findings/{id}/elsewhere")
@RequiredArgsConstructor
class FindingElsewhereApi {

    record Order(
            @Nullable PlaceKind placeKind,
            @Nullable String league,
            @Nullable UnitLevel level,
            @NotBlank @Size(max = 2000) @Nullable String requirement,
            @Nullable Instant dueAt,
            @Valid @Nullable DueInput deadline) {}

    record Outcome(List<UUID> taskIds, List<Share> skipped) {}

    record PreviewBody(int units, int places, List<Share> shares) {}

    record Report(
            UUID taskId,
            UUID unitId,
            String unitName,
            TaskState state,
            int percentDone,
            BigDecimal done,
            @Nullable BigDecimal total,
            Instant askedAt,
            @Nullable Instant dueAt,
            @Nullable DeadlineStatus light,
            int foundAgain) {

        static Report of(ElsewhereReport report, Instant now) {
            return new Report(
                    report.taskId(),
                    report.unitId(),
                    report.unitName(),
                    report.state(),
                    report.percentDone(),
                    report.done(),
                    report.total(),
                    report.askedAt(),
                    report.dueAt(),
                    report.status(now),
                    report.foundAgain());
        }
    }

    private final LookElsewhere elsewhere;
    private final ElsewhereReports reports;
    private final FindingReader findings;
    private final Clock clock;

    @Operation(summary = "The tasks of looking for the same elsewhere, and how far they have come")
    @GetMapping
    Slice<Report> list(@PathVariable FindingId id, @AuthenticationPrincipal SignedIn who) {
        findings.events(id, who);
        var now = clock.instant();
        return new Slice<>(
                reports.of(id).stream().map(report -> Report.of(report, now)).toList(), null);
    }

    @Operation(summary = "Who would be asked, and at how many places they would look")
    @GetMapping("/preview")
    PreviewBody preview(
            @PathVariable FindingId id,
            @RequestParam(required = false) @Nullable PlaceKind placeKind,
            @RequestParam(required = false) @Nullable String league,
            @RequestParam(required = false) @Nullable UnitLevel level,
            @AuthenticationPrincipal SignedIn who) {
        var preview = elsewhere.preview(id, new Wanted(placeKind, league, level), who);
        return new PreviewBody(preview.toAsk().size(), preview.places(), preview.shares());
    }

    @Operation(summary = "Ask the units to look; those that are looking already are skipped and named")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Outcome order(@PathVariable FindingId id, @Valid @RequestBody Order body, @AuthenticationPrincipal SignedIn who) {
        var wanted = new Wanted(body.placeKind(), body.league(), body.level());
        var due = Optional.ofNullable(DueInput.toDueBy(body.deadline(), body.dueAt()))
                .orElseThrow(DateMissing::new);
        var outcome = elsewhere.order(id, wanted, Required.text(body.requirement()), due, who);
        return new Outcome(outcome.created().stream().map(task -> task.value()).toList(), outcome.skipped());
    }
}
