package org.duban.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineFilter;
import org.duban.deadline.DeadlineKind;
import org.duban.deadline.DeadlineList;
import org.duban.deadline.DeadlineRow;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineStanding;
import org.duban.deadline.DeadlineTerm;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The interface for deadlines: what is due, and what a term would come to. */
@RestController
@RequestMapping("/api/v1/deadlines")
@RequiredArgsConstructor
@Tag(name = "deadlines")
class DeadlineApi {

    private final DeadlineList list;
    private final DeadlineService deadlines;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    @Operation(summary = "Deadlines by due date, with their status by the clock; OPEN includes DUE_SOON and OVERDUE")
    Slice<DeadlineRow> list(
            @RequestParam(defaultValue = "") List<UUID> campaign,
            @RequestParam(defaultValue = "") List<UUID> unit,
            @RequestParam(defaultValue = "") List<DeadlineStanding> status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal SignedIn who) {
        return list.list(new DeadlineFilter(campaign, unit, status), who, Slice.limit(limit), cursor);
    }

    @PostMapping("/preview")
    @Operation(summary = "What a term comes to, in words, with warnings such as a missing holiday calendar")
    Preview preview(@Valid @RequestBody PreviewRequest request, Locale locale) {
        var from = request.from() == null ? clock.instant() : request.from();
        var term = new DeadlineTerm(request.kind(), request.amount(), request.date());
        var reckoned = deadlines.preview(term, from);
        return new Preview(
                reckoned.dueAt(),
                messages.getMessage(reckoned.words(), locale),
                reckoned.warnings().stream()
                        .map(warning -> messages.getMessage(warning, locale))
                        .toList());
    }

    /** A term, and from when it counts; null means from now. */
    record PreviewRequest(
            @NotNull DeadlineKind kind,
            @Nullable Integer amount,
            @Nullable LocalDate date,
            @Nullable Instant from) {}

    /** What the term comes to, in the caller's language. */
    record Preview(Instant dueAt, String words, List<String> warnings) {}
}
