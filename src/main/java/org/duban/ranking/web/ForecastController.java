package org.duban.ranking.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.ranking.Forecasts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a unit can still save before the period ends, for its desk, which asks for it once it stands. */
@Controller
@RequiredArgsConstructor
class ForecastController {

    private final Forecasts forecasts;

    @GetMapping("/rankings/forecast")
    String forecast(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("forecasts", who.unitId() == null ? List.of() : forecasts.of(who.unitId()));
        return "ranking/pieces :: forecast";
    }
}
