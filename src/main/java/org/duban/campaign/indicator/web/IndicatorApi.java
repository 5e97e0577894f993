package org.duban.campaign.indicator.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.groups.Default;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.indicator.Entered;
import org.duban.campaign.indicator.IndicatorBoard;
import org.duban.campaign.indicator.IndicatorFilter;
import org.duban.campaign.indicator.IndicatorHistory;
import org.duban.campaign.indicator.IndicatorId;
import org.duban.campaign.indicator.IndicatorRow;
import org.duban.campaign.indicator.IndicatorService;
import org.duban.campaign.indicator.IndicatorValues;
import org.duban.campaign.indicator.ValueRow;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Indicators and their values by call. */
@Tag(name = "indicators")
@RestController
@RequestMapping("/api/v1/indicators")
@RequiredArgsConstructor
class IndicatorApi {

    private final IndicatorService indicators;
    private final IndicatorValues values;
    private final IndicatorBoard board;
    private final IndicatorHistory history;

    /** The version that was read. */
    record Read(@Nullable Long version) {}

    @GetMapping
    @Operation(
            summary =
                    "Indicators with how they stand, in the order in which they were set up; unit is the responsible one")
    Slice<IndicatorRow> list(
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        return board.list(
                new IndicatorFilter(campaign == null ? List.of() : List.of(campaign), unit, retired),
                Slice.limit(limit),
                cursor);
    }

    @PostMapping
    ResponseEntity<IndicatorRow> setUp(
            @Validated({Default.class, IndicatorForm.SetUp.class}) @RequestBody IndicatorForm input) {
        var campaign = new CampaignId(Objects.requireNonNull(input.campaignId()));
        var id = indicators.setUp(IndicatorId.next(), campaign, input.toDetails());
        return ResponseEntity.created(URI.create("/api/v1/indicators/" + id)).body(board.require(id));
    }

    @GetMapping("/{id}")
    IndicatorRow show(@PathVariable IndicatorId id) {
        return board.require(id);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change an indicator as a whole; what its values mean stays as it is once there are any")
    IndicatorRow change(@PathVariable IndicatorId id, @Valid @RequestBody IndicatorForm input) {
        indicators.change(id, input.toDetails(), input.version());
        return board.require(id);
    }

    @PostMapping("/{id}/retirement")
    @Operation(summary = "It takes no more values, and stays to be read")
    IndicatorRow retire(@PathVariable IndicatorId id, @RequestBody(required = false) @Nullable Read read) {
        indicators.retire(id, read == null ? null : read.version());
        return board.require(id);
    }

    @PostMapping("/{id}/resumption")
    IndicatorRow takeUpAgain(@PathVariable IndicatorId id, @RequestBody(required = false) @Nullable Read read) {
        indicators.takeUpAgain(id, read == null ? null : read.version());
        return board.require(id);
    }

    @GetMapping("/{id}/values")
    @Operation(
            summary =
                    "Values as they were entered, the latest first; one with a later revision does not count any more")
    Slice<ValueRow> values(
            @PathVariable IndicatorId id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        return history.list(new IndicatorId(board.require(id).id()), unit, Slice.limit(limit), cursor);
    }

    @PostMapping("/{id}/values")
    @Operation(
            summary =
                    "Enter a value or a list of them, all or none; another value that is there is corrected with a reason")
    Entered enter(
            @PathVariable IndicatorId id,
            @Valid @RequestBody ValuesRequest input,
            @AuthenticationPrincipal SignedIn who) {
        return values.enter(input.toEntries(id), who);
    }
}
