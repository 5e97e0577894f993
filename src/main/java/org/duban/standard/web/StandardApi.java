package org.duban.standard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.shared.Slice;
import org.duban.standard.Section;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardId;
import org.duban.standard.StandardRow;
import org.duban.standard.StandardService;
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

/** Standards by call. */
@Tag(name = "standards")
@RestController
@RequestMapping("/api/v1/standards")
@RequiredArgsConstructor
class StandardApi {

    /** A section with its items. */
    record SectionBody(String code, String name, @Nullable String nameEn, List<CheckItemBody> items) {

        static SectionBody of(Section section) {
            return new SectionBody(
                    section.code(),
                    section.name(),
                    section.nameEn(),
                    section.items().stream().map(CheckItemBody::of).toList());
        }
    }

    /** A standard with all that belongs to it. */
    record WholeStandard(
            UUID id,
            String code,
            String name,
            @Nullable String nameEn,
            String edition,
            boolean retired,
            long version,
            List<SectionBody> sections) {

        static WholeStandard of(StandardRow row, List<Section> sections) {
            return new WholeStandard(
                    row.id(),
                    row.code(),
                    row.name(),
                    row.nameEn(),
                    row.edition(),
                    row.retired(),
                    row.version(),
                    sections.stream().map(SectionBody::of).toList());
        }
    }

    private final StandardService standards;
    private final StandardCatalogue catalogue;

    @GetMapping
    Slice<StandardRow> list(@RequestParam @Nullable Integer limit, @RequestParam @Nullable UUID cursor) {
        return catalogue.list(Slice.limit(limit), cursor);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A standard with its sections and current check items")
    WholeStandard show(@PathVariable StandardId id) {
        return WholeStandard.of(catalogue.require(id), catalogue.sections(id, null));
    }

    @PostMapping
    ResponseEntity<StandardRow> drawUp(@Valid @RequestBody StandardForm input) {
        var id = standards.drawUp(StandardId.next(), input.toDetails());
        return ResponseEntity.created(URI.create("/api/v1/standards/" + id)).body(catalogue.require(id));
    }

    @PutMapping("/{id}")
    StandardRow change(@PathVariable StandardId id, @Valid @RequestBody StandardForm input) {
        standards.change(id, input.toDetails(), input.version());
        return catalogue.require(id);
    }
}
