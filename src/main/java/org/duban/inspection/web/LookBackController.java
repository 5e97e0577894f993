package org.duban.inspection.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.finding.recurrence.RecheckReader;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionPlanning;
import org.duban.inspection.lookback.LookBacks;
import org.duban.inspection.lookback.Sample;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a look-back round is drawn: first what it would be, then the round. */
@Controller
@RequestMapping("/inspections/look-back")
@RequiredArgsConstructor
class LookBackController {

    private static final int SEED_LENGTH = 8;
    /** What is watched is due to be looked at within so many days: a campaign that has some has something to draw from. */
    private static final int AHEAD = 30;

    private final LookBacks lookBacks;
    private final InspectionPlanning planning;
    private final InspectionFormPage forms;
    private final InspectionTitles titles;
    private final RecheckReader rechecks;
    private final Clock clock;

    @GetMapping
    ModelAndView begin(@RequestParam(required = false) @Nullable UUID campaign, @AuthenticationPrincipal SignedIn who) {
        var today = LocalDate.now(clock);
        var chosen = campaign == null ? usual(today) : campaign;
        var team = who.is(Role.INSPECTOR) ? List.of(who.accountId().value()) : List.<UUID>of();
        var seed = UUID.randomUUID().toString().substring(0, SEED_LENGTH);
        var form = LookBackForm.blank(chosen, today, seed, team);
        return page(form, null, HttpStatus.OK).addObject("form", form);
    }

    private @Nullable UUID usual(LocalDate today) {
        return rechecks.campaignsWithDue(today.plusDays(AHEAD)).stream()
                .findFirst()
                .or(() -> forms.campaigns().stream().findFirst().map(choice -> UUID.fromString(choice.value())))
                .orElse(null);
    }

    /** What would be drawn: nothing is stored, and the form comes back with it. */
    @PostMapping("/preview")
    ModelAndView preview(@Valid @ModelAttribute("form") LookBackForm form, BindingResult errors) {
        if (!errors.hasErrors()) {
            try {
                return page(form, lookBacks.preview(form.toWanted(), new HashSet<>(form.team())), HttpStatus.OK);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page(form, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping
    ModelAndView plan(
            @Valid @ModelAttribute("form") LookBackForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                InspectionId id = lookBacks.plan(form.toWanted(), form.toDetails(titles), who);
                return InspectionController.shown(id, "inspection.flash.planned", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page(form, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(LookBackForm form, @Nullable Sample sample, HttpStatus status) {
        return new ModelAndView("inspection/look-back", status)
                .addObject("campaigns", forms.campaigns())
                .addObject("team", form.team())
                .addObject("inspectors", planning.inspectors(form.team()))
                .addObject("sample", sample);
    }
}
