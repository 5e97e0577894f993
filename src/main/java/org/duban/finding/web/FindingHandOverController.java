package org.duban.finding.web;

import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingHandOver;
import org.duban.finding.FindingId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The button by which a unit hands a finding down. */
@Controller
@RequiredArgsConstructor
class FindingHandOverController {

    private final FindingHandOver handOver;
    private final ActionPage page;

    @PostMapping("/findings/{id}/handover")
    ModelAndView handOver(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.require(form.unitId() != null, "unitId", "finding.unit-needed", errors);
        var isGiven = form.comment() != null && !form.comment().isBlank();
        page.require(isGiven, "comment", "finding.reason-needed", errors);
        return page.perform(
                id,
                "HAND_OVER",
                form,
                errors,
                who,
                model,
                () -> handOver.handOver(
                        id, Required.unit(form.unitId()), Required.text(form.comment()), who, form.version()));
    }
}
