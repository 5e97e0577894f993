package org.duban.deadline.request.web;

import jakarta.validation.Valid;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.request.RulesRegister;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.springframework.http.HttpStatus;
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

/** What a campaign allows its units to ask for, kept by the office that runs it. */
@Controller
@RequestMapping("/deadlines/rules/{campaign}")
@RequiredArgsConstructor
class RulesController {

    private final RulesRegister rules;

    @GetMapping
    String show(@PathVariable UUID campaign, Model model) {
        model.addAttribute("form", RulesForm.of(rules.of(campaign)));
        return page(campaign, model);
    }

    @PostMapping
    ModelAndView keep(
            @PathVariable UUID campaign,
            @Valid @ModelAttribute("form") RulesForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                rules.keep(campaign, form.toRules());
                redirect.addFlashAttribute("flash", "deadline.rules.kept");
                return new ModelAndView("redirect:/campaigns/" + campaign);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return new ModelAndView(page(campaign, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String page(UUID campaign, Model model) {
        model.addAttribute("campaign", campaign);
        return "deadline/rules";
    }
}
