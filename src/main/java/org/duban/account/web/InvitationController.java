package org.duban.account.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.duban.account.Invitations;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.RuleBroken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page behind a one-time link, on which somebody chooses a password. */
@Controller
@RequestMapping("/invitations/{secret}")
@RequiredArgsConstructor
class InvitationController {

    private final Invitations invitations;

    /** Whoever follows a link away from here must not take the secret along. */
    @ModelAttribute
    void keepToItself(HttpServletResponse answer) {
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping
    ModelAndView show(@PathVariable String secret) {
        return page(secret, HttpStatus.OK).addObject("form", NewPassword.EMPTY);
    }

    @PostMapping
    ModelAndView accept(
            @PathVariable String secret,
            @Valid @ModelAttribute("form") NewPassword form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var page = page(secret, HttpStatus.UNPROCESSABLE_CONTENT);
        var password = form.checked(errors);
        if (!errors.hasErrors()) {
            try {
                redirect.addFlashAttribute(
                        "username", invitations.accept(secret, password).username());
                return new ModelAndView("redirect:/sign-in?password-chosen");
            } catch (RuleBroken refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page;
    }

    private ModelAndView page(String secret, HttpStatus status) {
        return new ModelAndView("account/invitation", status).addObject("account", invitations.require(secret));
    }
}
