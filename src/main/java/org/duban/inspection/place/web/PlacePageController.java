package org.duban.inspection.place.web;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingOrder;
import org.duban.finding.FindingRegister;
import org.duban.finding.FindingState;
import org.duban.finding.web.FindingAddress;
import org.duban.finding.web.FindingLines;
import org.duban.inspection.place.PlaceHistory;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a place: who looks after it, how it does, and what happened there since it is known. */
@Controller
@RequestMapping("/places/{id}")
@RequiredArgsConstructor
class PlacePageController {

    private static final int OPEN_SHOWN = 20;
    private static final int EVENTS_SHOWN = 30;
    private static final int PHOTOS_SHOWN = 12;

    private final PlaceService places;
    private final PlaceHistory history;
    private final FindingRegister findings;
    private final FindingLines lines;
    private final Clock clock;

    @GetMapping
    String show(@PathVariable PlaceId id, @AuthenticationPrincipal SignedIn who, Model model) {
        var open = FindingFilter.ALL.withPlaces(List.of(id.value())).withStates(FindingState.OWED);
        addPlace(id, who, model);
        model.addAttribute("figures", history.figures(id, who));
        model.addAttribute("openPath", FindingAddress.of(open));
        model.addAttribute(
                "open",
                lines.of(findings.list(open, FindingOrder.FOUND, OPEN_SHOWN, null, who)
                        .items()));
        model.addAttribute("events", history.events(id, who, EVENTS_SHOWN, null));
        addPhotos(id, who, null, model);
        return "place/show";
    }

    /** All that happened there, piece by piece. */
    @GetMapping("/history")
    String history(
            @PathVariable PlaceId id,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        addPlace(id, who, model);
        model.addAttribute("events", history.events(id, who, EVENTS_SHOWN, cursor));
        return "place/history";
    }

    /** Its photos through time, piece by piece. */
    @GetMapping("/photos")
    String photos(
            @PathVariable PlaceId id,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        addPlace(id, who, model);
        addPhotos(id, who, cursor, model);
        return "place/photos";
    }

    @GetMapping("/here")
    String here(@PathVariable PlaceId id, @AuthenticationPrincipal SignedIn who) {
        places.require(id);
        return "redirect:" + LogHere.addressFor(id, who);
    }

    private void addPlace(PlaceId id, SignedIn who, Model model) {
        model.addAttribute("place", places.require(id));
        model.addAttribute("logs", LogHere.maySay(who));
        model.addAttribute("rounds", who.seesEverything());
    }

    private void addPhotos(PlaceId id, SignedIn who, @Nullable String cursor, Model model) {
        var photos = history.photos(id, who, PHOTOS_SHOWN, cursor);
        model.addAttribute("photos", photos);
        model.addAttribute("months", Month.of(photos.items(), clock.getZone()));
    }
}
