package org.duban.finding.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingId;
import org.duban.finding.FindingRectifications;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way from the signature to the striking off: the buttons of the unit, and of the verifier. */
@Controller
@RequestMapping("/findings/{id}")
@RequiredArgsConstructor
class FindingRectificationController {

    private final FindingRectifications rectifications;
    private final ActionPage page;
    private final Clock clock;

    @PostMapping("/acknowledgement")
    ModelAndView acknowledge(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.requireText(form.person(), "person", errors);
        return page.perform(
                id,
                "ACKNOWLEDGE",
                form,
                errors,
                who,
                model,
                () -> rectifications.acknowledge(id, Required.text(form.person()), who, form.version()));
    }

    @PostMapping("/rectification")
    ModelAndView submit(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.requireText(form.measure(), "measure", errors);
        var photos = page.afterPhotos(form, errors, who, model);
        return page.perform(
                id,
                "SUBMIT",
                form,
                errors,
                who,
                model,
                () -> rectifications.submit(
                        id,
                        Required.text(form.measure()),
                        form.effort(),
                        LogFindingRequest.toEvidence(photos),
                        who,
                        form.version()));
    }

    @PostMapping("/verification")
    ModelAndView verify(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @RequestParam String result,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        if ("PASS".equals(result)) {
            return page.perform(
                    id,
                    "PASS",
                    form,
                    errors,
                    who,
                    model,
                    () -> rectifications.pass(id, LogForm.blankToNull(form.comment()), who, form.version()));
        }
        page.requireText(form.comment(), "comment", errors);
        return page.perform(
                id,
                "RETURN",
                form,
                errors,
                who,
                model,
                () -> rectifications.sendBack(
                        id, Required.text(form.comment()), form.toDueBy(today()), who, form.version()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
