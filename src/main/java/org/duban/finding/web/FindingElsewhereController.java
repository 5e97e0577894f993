package org.duban.finding.web;

import jakarta.validation.Valid;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.finding.FindingId;
import org.duban.finding.elsewhere.LookElsewhere;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From a finding to the tasks of looking for the same elsewhere: first who would be asked, then the asking. */
@Controller
@RequestMapping("/findings/{id}/elsewhere")
@RequiredArgsConstructor
class FindingElsewhereController {

    private final LookElsewhere elsewhere;
    private final ElsewherePage page;

    @GetMapping("/new")
    String preview(
            @PathVariable FindingId id,
            @ModelAttribute("form") ElsewhereForm given,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var form = page.begin(id, given, who);
        model.addAttribute("form", form);
        page.addTo(model, id, form, who);
        return "finding/elsewhere-form";
    }

    @PostMapping
    ModelAndView order(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ElsewhereForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var due = DueBy.of(DeadlineTerm.by(Objects.requireNonNull(form.dueOn())));
                var outcome = elsewhere.order(id, form.toWanted(), Required.text(form.text()), due, who);
                redirect.addFlashAttribute("flash", "finding.elsewhere.flash");
                redirect.addFlashAttribute("flashArguments", new Object[] {
                    outcome.created().size(), outcome.skipped().size()
                });
                return new ModelAndView("redirect:/findings/" + id);
            } catch (NotFound hidden) {
                throw hidden;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        page.addTo(model, id, form, who);
        return new ModelAndView("finding/elsewhere-form", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
