package org.duban.inspection.place.web;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.PublicAddress;
import org.duban.shared.QrCode;
import org.duban.shared.Slice;
import org.duban.unit.PlaceFilter;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceRow;
import org.duban.unit.PlaceService;
import org.duban.unit.UnitTree;
import org.duban.unit.map.MapSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plates to be hung up at places: who looks after them, and a code that opens “log here”. They tell what is public only. */
@Controller
@RequestMapping("/places")
@RequiredArgsConstructor
class PlateController {

    private static final int MOST = Slice.MOST;

    private final PlaceService places;
    private final UnitTree units;
    private final MapSettings settings;
    private final PublicAddress address;

    /** A place with the code that leads to it. */
    record Plated(PlaceRow place, QrCode code) {}

    @GetMapping("/{id}/plate")
    String one(@PathVariable PlaceId id, @RequestParam(defaultValue = "A5") PlateSize size, Model model) {
        model.addAttribute("back", "/places/" + id);
        model.addAttribute("sizes", List.of(PlateSize.A5, PlateSize.A6));
        return printed(List.of(places.require(id)), size, model);
    }

    /** Those that were ticked on a sheet, or the list in which they are. */
    @GetMapping("/plates")
    String several(
            @RequestParam(required = false) @Nullable List<UUID> ids,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable PlaceKind kind,
            @RequestParam(required = false) @Nullable UUID cursor,
            Model model) {
        if (ids != null && !ids.isEmpty()) {
            model.addAttribute("back", "/places/plates");
            model.addAttribute("sizes", List.of());
            return printed(places.some(ids.subList(0, Math.min(MOST, ids.size()))), PlateSize.A7, model);
        }
        var filter = new PlaceFilter(q, unit, kind, null, false);
        model.addAttribute("filter", filter);
        model.addAttribute("q", q);
        model.addAttribute("slice", places.list(filter, MOST, cursor));
        model.addAttribute("units", units.all());
        model.addAttribute("kinds", PlaceKind.values());
        return "place/plates";
    }

    private String printed(List<PlaceRow> rows, PlateSize size, Model model) {
        model.addAttribute("plate", settings.plate());
        model.addAttribute("size", size);
        model.addAttribute(
                "plates",
                rows.stream()
                        .map(row -> new Plated(row, QrCode.of(addressOf(row))))
                        .toList());
        return "place/plate";
    }

    private String addressOf(PlaceRow place) {
        return address.builder()
                .pathSegment("places", place.id().toString(), "here")
                .toUriString();
    }
}
