package org.duban.inspection.place.web;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.inspection.place.MapFilter;
import org.duban.inspection.place.MapLight;
import org.duban.inspection.place.MapLights;
import org.duban.inspection.place.MapPoint;
import org.duban.inspection.place.PlaceMap;
import org.duban.shared.Slice;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceStatus;
import org.duban.unit.UnitTree;
import org.duban.unit.map.MapBackground;
import org.duban.unit.map.MapSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The places on a map, and the same as a list beside it. */
@Controller
@RequestMapping("/places/map")
@RequiredArgsConstructor
class PlaceMapController {

    private static final int LISTED = 50;

    private final PlaceMap map;
    private final MapSettings settings;
    private final MapBackground background;
    private final Campaigns campaigns;
    private final UnitTree units;
    private final JsonMapper json;

    @GetMapping
    String show(
            @ModelAttribute("query") MapQuery query,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var points = map.read(filter(query), who);
        model.addAllAttributes(background.shown());
        model.addAttribute("points", json.writeValueAsString(MapPoints.of(points)));
        model.addAttribute("lights", MapLights.of(points));
        model.addAttribute("places", page(points, cursor));
        model.addAttribute("logs", LogHere.maySay(who));
        model.addAttribute("kinds", PlaceKind.values());
        model.addAttribute("statuses", PlaceStatus.values());
        model.addAttribute("allLights", MapLight.values());
        model.addAttribute("units", units.all());
        model.addAttribute("campaigns", campaigns.running());
        return "place/map";
    }

    /** Those after one of them, else from the first. */
    private static Slice<MapPoint> page(List<MapPoint> points, @Nullable UUID after) {
        var rest = points.stream()
                .dropWhile(point -> !point.id().equals(after))
                .skip(1)
                .limit(LISTED + 1L)
                .toList();
        return Slice.of(
                rest.isEmpty() ? points : rest, LISTED, point -> point.id().toString());
    }

    @GetMapping("/outline")
    ResponseEntity<String> outline() {
        return settings.outline()
                .map(outline -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(outline))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** The places of a unit and those below it; of a campaign, those of its district. */
    private MapFilter filter(MapQuery query) {
        var top = query.unit() != null || query.campaign() == null
                ? query.unit()
                : campaigns.require(new CampaignId(query.campaign())).zoneUnitId();
        return new MapFilter(
                query.kind(), top == null ? List.of() : units.subtrees(List.of(top)), query.campaign(), query.light());
    }
}
