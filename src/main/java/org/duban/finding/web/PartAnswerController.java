package org.duban.finding.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingId;
import org.duban.finding.part.FindingPartId;
import org.duban.finding.part.PartRectifications;
import org.duban.platform.web.FormRefusals;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way of a part from being handed in to being done: the buttons of its unit, and of the verifier. */
@Controller
@RequestMapping("/findings/{id}/parts/{part}")
@RequiredArgsConstructor
class PartAnswerController {

    private final PartRectifications rectifications;
    private final PartForms forms;
    private final Clock clock;

    @PostMapping("/submission")
    ModelAndView submit(
            @PathVariable FindingId id,
            @PathVariable FindingPartId part,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        forms.requireMeasure(form, errors);
        var photos = forms.afterPhotos(form, errors, who, model);
        var done = FormRefusals.isDone(
                errors,
                () -> rectifications.submit(
                        id, part, Required.text(form.measure()), form.effort(), photos, who, form.version()));
        return forms.answer(done, id, part, "submitted", who, model, redirect);
    }

    @PostMapping(path = "/verification", params = "result=PASS")
    ModelAndView pass(
            @PathVariable FindingId id,
            @PathVariable FindingPartId part,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var comment = LogForm.blankToNull(form.comment());
        var done = FormRefusals.isDone(errors, () -> rectifications.pass(id, part, comment, who, form.version()));
        return forms.answer(done, id, part, "passed", who, model, redirect);
    }

    @PostMapping(path = "/verification", params = "result=RETURN")
    ModelAndView sendBack(
            @PathVariable FindingId id,
            @PathVariable FindingPartId part,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        forms.requireReturn(form, errors);
        var done = FormRefusals.isDone(
                errors,
                () -> rectifications.sendBack(
                        id, part, Required.text(form.comment()), form.toDueBy(today()), who, form.version()));
        return forms.answer(done, id, part, "returned", who, model, redirect);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
