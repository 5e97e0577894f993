package org.duban.unit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.shared.Slice;
import org.duban.unit.PlaceDetails;
import org.duban.unit.PlaceFilter;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceRow;
import org.duban.unit.PlaceService;
import org.duban.unit.PlaceStatus;
import org.duban.unit.PlaceStatusDetails;
import org.duban.unit.PlaceStatusRow;
import org.duban.unit.PlaceStatuses;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The places, for programs. */
@RestController
@RequestMapping("/api/v1/places")
@RequiredArgsConstructor
@Tag(name = "places")
class PlaceApi {

    private final PlaceService places;
    private final PlaceStatuses statuses;
    private final Clock clock;

    /**
     * What is said about a place.
     *
     * @param status how it stands; left out, that stays as it is
     * @param statusFrom the first day of that, null for today
     * @param statusUntil its last day, null until something else is said
     * @param version the version that was read; a PUT from an older one is refused
     */
    record PlaceRequest(
            @NotBlank @Size(max = 100) String name,
            @NotNull PlaceKind kind,
            @Nullable UnitId unitId,
            @Size(max = 100) @Nullable String keeper,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Size(max = 500) @Nullable String note,
            @Nullable PlaceStatus status,
            @Size(max = 200) @Nullable String statusReason,
            @Nullable LocalDate statusFrom,
            @Nullable LocalDate statusUntil,
            @Nullable Long version) {

        PlaceDetails toDetails() {
            return new PlaceDetails(name, kind, unitId, keeper, latitude, longitude, note);
        }

        @Nullable
        PlaceStatusDetails toStatus(LocalDate today) {
            return status == null
                    ? null
                    : new PlaceStatusDetails(
                            status, statusReason, Objects.requireNonNullElse(statusFrom, today), statusUntil);
        }
    }

    @GetMapping
    @Operation(
            summary =
                    "Places, by name or pinyin initials (q), by the unit that adopted them (unit), by kind and status")
    Slice<PlaceRow> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable PlaceKind kind,
            @RequestParam(required = false) @Nullable PlaceStatus status,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        return places.list(new PlaceFilter(q, unit, kind, status, retired), Slice.limit(limit), cursor);
    }

    @GetMapping("/{id}")
    PlaceRow show(@PathVariable PlaceId id) {
        return places.require(id);
    }

    @PostMapping
    ResponseEntity<PlaceRow> register(@Valid @RequestBody PlaceRequest request) {
        var status = request.toStatus(LocalDate.now(clock));
        var id = places.register(PlaceId.next(), request.toDetails());
        setUnlessSaid(id, status);
        return ResponseEntity.created(URI.create("/api/v1/places/" + id)).body(places.require(id));
    }

    @PutMapping("/{id}")
    PlaceRow change(@PathVariable PlaceId id, @Valid @RequestBody PlaceRequest request) {
        var status = request.toStatus(LocalDate.now(clock));
        places.change(id, request.toDetails(), request.version());
        setUnlessSaid(id, status);
        return places.require(id);
    }

    private void setUnlessSaid(PlaceId id, @Nullable PlaceStatusDetails status) {
        if (status != null && !places.require(id).standsAs(status)) {
            statuses.set(id, status);
        }
    }

    @GetMapping("/{id}/statuses")
    @Operation(summary = "All that was said about how the place stands, the latest first")
    List<PlaceStatusRow> statuses(@PathVariable PlaceId id) {
        places.require(id);
        return statuses.of(id);
    }

    @PostMapping("/{id}/retirement")
    PlaceRow retire(@PathVariable PlaceId id) {
        places.retire(id);
        return places.require(id);
    }

    @PostMapping("/{id}/reinstatement")
    PlaceRow reinstate(@PathVariable PlaceId id) {
        places.reinstate(id);
        return places.require(id);
    }
}
