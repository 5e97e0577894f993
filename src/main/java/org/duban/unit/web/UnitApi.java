package org.duban.unit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.shared.Slice;
import org.duban.unit.UnitDetails;
import org.duban.unit.UnitFilter;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitService;
import org.duban.unit.UnitTree;
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

/** The units, for programs. */
@RestController
@RequestMapping("/api/v1/units")
@RequiredArgsConstructor
@Tag(name = "units")
class UnitApi {

    private final UnitService units;
    private final UnitTree tree;

    /**
     * What is said about a unit.
     *
     * @param version the version that was read; a PUT from an older one is refused
     */
    record UnitRequest(
            @NotBlank @Size(max = 100) String name,
            @NotNull UnitLevel level,
            @Nullable UnitId parentId,
            @Size(max = 50) @Nullable String league,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) String> aliases,
            @Size(max = 500) @Nullable String note,
            @Min(0) @Max(9999) @Nullable Integer sortOrder,
            @Nullable Long version) {

        UnitDetails toDetails() {
            return new UnitDetails(
                    name,
                    level,
                    parentId,
                    league,
                    aliases == null ? List.of() : aliases,
                    note,
                    sortOrder == null ? 0 : sortOrder);
        }
    }

    @GetMapping
    @Operation(summary = "Units, by name, alias or pinyin initials (q) or by ranking group (league)")
    Slice<UnitRow> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String league,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        return tree.list(new UnitFilter(q, league, retired), Slice.limit(limit), cursor);
    }

    @GetMapping("/{id}")
    UnitRow show(@PathVariable UnitId id) {
        return tree.require(id);
    }

    @PostMapping
    ResponseEntity<UnitRow> establish(@Valid @RequestBody UnitRequest request) {
        var id = units.establish(UnitId.next(), request.toDetails());
        return ResponseEntity.created(URI.create("/api/v1/units/" + id)).body(tree.require(id));
    }

    @PutMapping("/{id}")
    UnitRow change(@PathVariable UnitId id, @Valid @RequestBody UnitRequest request) {
        units.change(id, request.toDetails(), request.version());
        return tree.require(id);
    }

    @PostMapping("/{id}/retirement")
    UnitRow retire(@PathVariable UnitId id) {
        units.retire(id);
        return tree.require(id);
    }

    @PostMapping("/{id}/reinstatement")
    UnitRow reinstate(@PathVariable UnitId id) {
        units.reinstate(id);
        return tree.require(id);
    }
}
