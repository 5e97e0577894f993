package org.duban.finding.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingId;
import org.duban.finding.part.FindingPartId;
import org.duban.finding.part.FindingParts;
import org.duban.platform.web.FormRefusals;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a finding is shared out among several units, and the page of one part. */
@Controller
@RequestMapping("/findings/{id}/parts")
@RequiredArgsConstructor
class FindingPartController {

    private final FindingParts parts;
    private final PartPages pages;
    private final PartForms forms;
    private final Clock clock;

    @GetMapping("/new")
    String share(@PathVariable FindingId id, @AuthenticationPrincipal SignedIn who, Model model) {
        pages.addForm(model, id, who);
        model.addAttribute("form", PartsForm.of(forms.version(model)));
        return "finding/parts-form";
    }

    @PostMapping
    ModelAndView share(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") PartsForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (FormRefusals.isDone(
                errors, () -> parts.add(id, form.parts(), form.toDueBy(today()), who, form.version()))) {
            redirect.addFlashAttribute("flash", "finding.part.shared");
            return new ModelAndView("redirect:/findings/" + id);
        }
        pages.addForm(model, id, who);
        return OwnForms.refused("finding/parts-form");
    }

    @GetMapping("/{part}")
    String show(
            @PathVariable FindingId id,
            @PathVariable FindingPartId part,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        pages.addPart(model, id, part, who);
        model.addAttribute("form", ActionForm.of(forms.partVersion(model), null, null));
        return "finding/part";
    }

    @PostMapping("/{part}/cancellation")
    ModelAndView cancel(
            @PathVariable FindingId id,
            @PathVariable FindingPartId part,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        forms.requireReason(form, errors);
        var done = FormRefusals.isDone(
                errors, () -> parts.cancel(id, part, Required.text(form.reason()), who, form.version()));
        return forms.answer(done, id, part, "cancelled", who, model, redirect);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
