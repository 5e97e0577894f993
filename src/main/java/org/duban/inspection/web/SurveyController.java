package org.duban.inspection.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.inspection.survey.SurveyId;
import org.duban.inspection.survey.SurveyReader;
import org.duban.inspection.survey.SurveyWalks;
import org.duban.inspection.survey.Surveys;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.Forbidden;
import org.duban.shared.NotFound;
import org.duban.shared.Slice;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Surveys: the board of each, and what is told from there place by place. */
@Controller
@RequestMapping("/surveys")
@RequiredArgsConstructor
class SurveyController {

    private final Surveys surveys;
    private final SurveyWalks walks;
    private final SurveyReader reader;
    private final SurveyPage page;

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable UUID cursor, @AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("surveys", reader.list(null, Slice.USUAL, cursor, who));
        return "inspection/surveys";
    }

    @GetMapping("/new")
    ModelAndView create() {
        var form = page.blank();
        return page.form(form, HttpStatus.OK).addObject("form", form);
    }

    @PostMapping
    ModelAndView begin(
            @Valid @ModelAttribute("form") SurveyForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        var named = page.named(form, errors);
        var walkers = page.walkers(form, errors);
        if (!errors.hasErrors()) {
            try {
                var id = SurveyId.next();
                surveys.begin(id, form.toDetails(named, walkers), who);
                return shown(id, "inspection.survey.flash.begun", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page.form(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable SurveyId id,
            @RequestParam(required = false) @Nullable UUID area,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        return page.show(id, area, cursor, who, model);
    }

    /** In order, at one press. */
    @PostMapping("/{id}/places/{place}/visit")
    ModelAndView visit(
            @PathVariable SurveyId id,
            @PathVariable PlaceId place,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        walks.visit(id, place, who);
        return shown(id, "inspection.flash.visited", redirect);
    }

    /** To the form in which a finding is logged there. */
    @PostMapping("/{id}/places/{place}/finding")
    String log(@PathVariable SurveyId id, @PathVariable PlaceId place, @AuthenticationPrincipal SignedIn who) {
        var round = walks.head(id, place, who);
        return "redirect:/findings/new?campaign=" + reader.require(id, who).campaignId() + "&inspection=" + round
                + "&place=" + place;
    }

    /** To the page of the stop, where checklists are answered, and told why it could not be reached. */
    @PostMapping("/{id}/places/{place}/stop")
    String open(@PathVariable SurveyId id, @PathVariable PlaceId place, @AuthenticationPrincipal SignedIn who) {
        var round = walks.head(id, place, who);
        var checklist = reader.require(id, who).checklistId();
        var stop = "redirect:/inspections/" + round + "/stops/" + place;
        return checklist == null ? stop : stop + "/checks/" + checklist;
    }

    @PostMapping("/{id}/rounds")
    ModelAndView plan(
            @PathVariable SurveyId id,
            @Valid @ModelAttribute("form") SurveyPlanForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var round = walks.plan(id, form.unit(), Objects.requireNonNull(form.day()), who);
                return InspectionController.shown(round, "inspection.flash.planned", redirect);
            } catch (NotFound | Forbidden refusal) {
                throw refusal;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return new ModelAndView(page.show(id, null, null, who, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/newcomers")
    ModelAndView takeIn(@PathVariable SurveyId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flashArguments", new Object[] {surveys.takeIn(id)});
        return shown(id, "inspection.survey.flash.taken-in", redirect);
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable SurveyId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        surveys.end(id, who);
        return shown(id, "inspection.survey.flash.ended", redirect);
    }

    private static ModelAndView shown(SurveyId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/surveys/" + id);
    }
}
