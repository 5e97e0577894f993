package org.duban.inspection.web;

import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.inspection.InspectionId;
import org.duban.inspection.Visits;
import org.duban.inspection.checklist.CheckFindings;
import org.duban.inspection.checklist.StopCheckId;
import org.duban.inspection.checklist.StopCheckReader;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.Forbidden;
import org.duban.shared.NotFound;
import org.duban.unit.PlaceId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A stop of a round: what is known of the place, what is to be looked at, and what came of it. */
@Controller
@RequestMapping("/inspections/{id}")
@RequiredArgsConstructor
class StopController {

    private final Visits visits;
    private final CheckFindings checkFindings;
    private final StopCheckReader checks;
    private final StopPage page;

    @GetMapping("/stops/{place}")
    ModelAndView show(
            @PathVariable InspectionId id, @PathVariable PlaceId place, @AuthenticationPrincipal SignedIn who) {
        return page.show(id, place, who, HttpStatus.OK).addObject("form", new MissForm(null));
    }

    @PostMapping("/stops/{place}/visit")
    ModelAndView visit(
            @PathVariable InspectionId id,
            @PathVariable PlaceId place,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        visits.visit(id, place, null, who);
        return InspectionController.shown(id, "inspection.flash.visited", redirect);
    }

    @PostMapping("/stops/{place}/miss")
    ModelAndView miss(
            @PathVariable InspectionId id,
            @PathVariable PlaceId place,
            @Valid @ModelAttribute("form") MissForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                visits.miss(id, place, form.told(), null, who);
                return InspectionController.shown(id, "inspection.flash.missed", redirect);
            } catch (NotFound | Forbidden refusal) {
                throw refusal;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page.show(id, place, who, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Makes findings of all lines that were not in order. */
    @PostMapping("/checks/{check}/findings")
    ModelAndView log(
            @PathVariable InspectionId id,
            @PathVariable StopCheckId check,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        var made = checkFindings.log(check, who);
        redirect.addFlashAttribute("flash", "inspection.flash.logged");
        redirect.addFlashAttribute("flashArguments", new Object[] {made.size()});
        return new ModelAndView("redirect:/inspections/" + id + "/stops/"
                + checks.require(check).placeId());
    }
}
