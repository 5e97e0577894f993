package org.duban.finding.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingAssignments;
import org.duban.finding.FindingHolds;
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

/** The buttons that stop a finding for a while or for good. */
@Controller
@RequestMapping("/findings/{id}")
@RequiredArgsConstructor
class FindingInterruptionController {

    private final FindingAssignments assignments;
    private final FindingHolds holds;
    private final ActionPage page;
    private final Clock clock;

    @PostMapping("/hold")
    ModelAndView hold(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.requireText(form.reason(), "reason", errors);
        page.require(form.until() != null, "until", "finding.until-needed", errors);
        return page.perform(id, "HOLD", form, errors, who, model, () -> {
            var until = Objects.requireNonNull(form.until()).plusDays(1).atStartOfDay(clock.getZone());
            var isHeld = holds.hold(id, Required.text(form.reason()), until.toInstant(), who, form.version());
            return isHeld ? "HOLD" : "PROPOSE_HOLD";
        });
    }

    @PostMapping("/resumption")
    ModelAndView resume(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.requireText(form.reason(), "reason", errors);
        return page.perform(
                id,
                "RESUME",
                form,
                errors,
                who,
                model,
                () -> assignments.resume(id, Required.text(form.reason()), who, form.version()));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.requireText(form.reason(), "reason", errors);
        return page.perform(
                id,
                "WITHDRAW",
                form,
                errors,
                who,
                model,
                () -> assignments.withdraw(id, Required.text(form.reason()), who, form.version()));
    }
}
