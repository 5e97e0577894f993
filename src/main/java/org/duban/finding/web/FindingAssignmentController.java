package org.duban.finding.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingAssignments;
import org.duban.finding.FindingId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who answers for a finding: the buttons that hand it out, or settle that nobody need. */
@Controller
@RequestMapping("/findings/{id}")
@RequiredArgsConstructor
class FindingAssignmentController {

    private final FindingAssignments assignments;
    private final ActionPage page;
    private final Clock clock;

    @PostMapping("/assignment")
    ModelAndView assign(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.require(form.unitId() != null, "unitId", "finding.unit-needed", errors);
        return page.perform(
                id,
                "ASSIGN",
                form,
                errors,
                who,
                model,
                () -> assignments.assign(
                        id, Required.unit(form.unitId()), Set.of(), form.toDueBy(today()), who, form.version()));
    }

    @PostMapping("/spot-fix")
    ModelAndView fixOnTheSpot(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var photos = page.afterPhotos(form, errors, who, model);
        return page.perform(
                id,
                "FIX_ON_THE_SPOT",
                form,
                errors,
                who,
                model,
                () -> assignments.fixOnTheSpot(id, LogFindingRequest.toEvidence(photos), who, form.version()));
    }

    @PostMapping("/dispute")
    ModelAndView dispute(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.requireText(form.reason(), "reason", errors);
        return page.perform(
                id,
                "DISPUTE",
                form,
                errors,
                who,
                model,
                () -> assignments.dispute(id, Required.text(form.reason()), who, form.version()));
    }

    @PostMapping("/ruling")
    ModelAndView rule(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.require(form.unitId() != null, "unitId", "finding.unit-needed", errors);
        page.requireText(form.comment(), "comment", errors);
        return page.perform(
                id,
                "RULE",
                form,
                errors,
                who,
                model,
                () -> assignments.rule(
                        id,
                        Required.unit(form.unitId()),
                        form.toDueBy(today()),
                        Required.text(form.comment()),
                        who,
                        form.version()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
