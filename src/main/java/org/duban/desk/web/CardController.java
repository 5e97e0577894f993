package org.duban.desk.web;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.desk.UnitCard;
import org.duban.desk.UnitCards;
import org.duban.finding.web.FindingLines;
import org.duban.unit.UnitId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The card of a unit, for the phone and for one sheet of paper. */
@Controller
@RequiredArgsConstructor
class CardController {

    private final UnitCards cards;
    private final FindingLines lines;
    private final Clock clock;

    @GetMapping("/card")
    String own(@AuthenticationPrincipal SignedIn who, Model model) {
        return show(cards.own(who), model);
    }

    /** A line of it, which the desk fetches by itself: its history is longer than a door should read. */
    @GetMapping("/card/clear")
    String clear(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("clear", cards.ownClearOut(who));
        model.addAttribute("at", clock.instant());
        return "desk/pieces :: clear(c=${clear}, at=${at})";
    }

    @GetMapping("/units/{id}/card")
    String of(@PathVariable UnitId id, @AuthenticationPrincipal SignedIn who, Model model) {
        return show(cards.of(id, who), model);
    }

    private String show(UnitCard card, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("latest", lines.of(card.latest()));
        return "desk/card";
    }
}
