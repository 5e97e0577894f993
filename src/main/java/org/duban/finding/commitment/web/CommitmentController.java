package org.duban.finding.commitment.web;

import jakarta.validation.Valid;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.commitment.CommitmentId;
import org.duban.finding.commitment.CommitmentService;
import org.duban.platform.web.FormRefusals;
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

/** A commitment, what it is about, and what became of it. */
@Controller
@RequestMapping("/commitments/{id}")
@RequiredArgsConstructor
class CommitmentController {

    private final CommitmentService commitments;
    private final CommitmentPage page;

    @GetMapping
    String show(@PathVariable CommitmentId id, @AuthenticationPrincipal SignedIn who, Model model) {
        page.fill(model, id, who);
        return "finding/commitment/show";
    }

    @PostMapping("/outcome")
    ModelAndView say(
            @PathVariable CommitmentId id,
            @Valid @ModelAttribute("saying") OutcomeForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (FormRefusals.isDone(
                errors, () -> commitments.say(id, Objects.requireNonNull(form.kept()), form.reason(), who))) {
            return shown(id, "finding.commitment.flash.said", redirect);
        }
        return refused(id, who, model);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable CommitmentId id,
            @Valid @ModelAttribute("withdrawal") WithdrawalForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (FormRefusals.isDone(errors, () -> commitments.withdraw(id, form.reason(), who))) {
            return shown(id, "finding.commitment.flash.withdrawn", redirect);
        }
        return refused(id, who, model);
    }

    private ModelAndView refused(CommitmentId id, SignedIn who, Model model) {
        page.fill(model, id, who);
        return new ModelAndView("finding/commitment/show", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static ModelAndView shown(CommitmentId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/commitments/" + id);
    }
}
