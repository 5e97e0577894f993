package org.duban.standard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.Choices;
import org.duban.shared.Slice;
import org.duban.standard.CheckItemId;
import org.duban.standard.CheckItemService;
import org.duban.standard.CheckItems;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardId;
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

/** Check items by call. */
@Tag(name = "standards")
@RestController
@RequestMapping("/api/v1/standards")
@RequiredArgsConstructor
class CheckItemApi {

    private final CheckItemService service;
    private final CheckItems items;
    private final StandardCatalogue catalogue;

    @GetMapping("/items")
    @Operation(summary = "Items in use that fit what was typed, pinyin initials too, best first")
    Choices offer(@RequestParam List<UUID> standard, @RequestParam(defaultValue = "") String q) {
        return new Choices(items.search(q, standard, Choices.MOST).stream()
                .map(item -> new Choices.Item(item.id(), item.name(), item.code() + " · " + item.sectionName()))
                .toList());
    }

    @GetMapping("/items/{id}")
    @Operation(summary = "One revision of a check item, a former one too")
    CheckItemBody show(@PathVariable CheckItemId id) {
        return CheckItemBody.of(catalogue.require(id));
    }

    @GetMapping("/{standardId}/items")
    Slice<CheckItemBody> list(
            @PathVariable StandardId standardId,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        catalogue.require(standardId);
        return catalogue.items(standardId, q, Slice.limit(limit), cursor).map(CheckItemBody::of);
    }

    @PostMapping("/{standardId}/items")
    ResponseEntity<CheckItemBody> publish(
            @PathVariable StandardId standardId, @Valid @RequestBody CheckItemInput input) {
        var id = service.publish(CheckItemId.next(), standardId, input.toDetails());
        return ResponseEntity.created(URI.create("/api/v1/standards/items/" + id))
                .body(CheckItemBody.of(catalogue.require(id)));
    }

    @PutMapping("/items/{id}")
    @Operation(summary = "Makes the next revision, which has an id of its own; former revisions stay as they are")
    CheckItemBody change(@PathVariable CheckItemId id, @Valid @RequestBody CheckItemInput input) {
        return CheckItemBody.of(catalogue.require(service.change(id, input.toDetails(), input.version())));
    }
}
