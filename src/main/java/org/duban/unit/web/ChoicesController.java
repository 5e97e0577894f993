package org.duban.unit.web;

import lombok.RequiredArgsConstructor;
import org.duban.platform.web.Choices;
import org.duban.unit.PlaceFilter;
import org.duban.unit.PlaceService;
import org.duban.unit.UnitFilter;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units and places for fields that are filled by typing. */
@RestController
@RequiredArgsConstructor
class ChoicesController {

    private final UnitTree units;
    private final PlaceService places;

    @GetMapping("/units/choices")
    Choices units(@RequestParam(required = false) @Nullable String q) {
        return new Choices(units.search(UnitFilter.named(q)).stream()
                .limit(Choices.MOST)
                .map(unit -> new Choices.Item(unit.id(), unit.name(), unit.above()))
                .toList());
    }

    @GetMapping("/places/choices")
    Choices places(@RequestParam(required = false) @Nullable String q) {
        return new Choices(places.list(PlaceFilter.named(q), Choices.MOST, null).items().stream()
                .map(place -> new Choices.Item(place.id(), place.name(), place.unitName()))
                .toList());
    }
}
