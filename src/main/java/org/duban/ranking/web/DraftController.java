package org.duban.ranking.web;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.ranking.EditionId;
import org.duban.ranking.EditionReviews;
import org.duban.ranking.RankingService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a supervisor does with a draft; the version is that of the page on which the decision was made. */
@Controller
@RequestMapping("/rankings/{id}")
@RequiredArgsConstructor
class DraftController {

    private final RankingService rankings;
    private final EditionReviews reviews;

    @PostMapping("/recomputation")
    String recompute(
            @PathVariable EditionId id,
            @RequestParam(required = false) @Nullable Long version,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        rankings.recompute(id, who, version);
        return shown(id, "ranking.flash.recomputed", redirect);
    }

    @PostMapping("/review")
    String review(
            @PathVariable EditionId id,
            @RequestParam(required = false) @Nullable Long version,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        reviews.review(id, who, version);
        return shown(id, "ranking.flash.reviewed", redirect);
    }

    @PostMapping("/publication")
    String publish(
            @PathVariable EditionId id,
            @RequestParam(required = false) @Nullable Long version,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        rankings.publish(id, who, version);
        return shown(id, "ranking.flash.published", redirect);
    }

    @PostMapping("/deletion")
    String delete(@PathVariable EditionId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        rankings.delete(id, who);
        redirect.addFlashAttribute("flash", "ranking.flash.deleted");
        return "redirect:/rankings";
    }

    @PostMapping("/correction")
    String correct(
            @PathVariable EditionId id,
            @RequestParam String reason,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (reason.isBlank()) {
            redirect.addFlashAttribute("refusal", "ranking.correction.reason-needed");
            return "redirect:/rankings/" + id;
        }
        return shown(rankings.correct(id, reason.strip(), who), "ranking.flash.correction-drafted", redirect);
    }

    private static String shown(EditionId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/rankings/" + id;
    }
}
