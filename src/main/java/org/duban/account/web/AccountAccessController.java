package org.duban.account.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.AccountOffice;
import org.duban.account.SignInWay;
import org.duban.account.SignedIn;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.RuleBroken;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives and takes an account's access: its password, and whether it may sign in at all. */
@Controller
@RequestMapping("/accounts/{id}")
@RequiredArgsConstructor
class AccountAccessController {

    private final AccountOffice accounts;
    private final AccountSlips slips;

    @GetMapping("/password")
    ModelAndView show(@PathVariable AccountId id, @AuthenticationPrincipal SignedIn who) {
        return page(id, who, HttpStatus.OK).addObject("form", NewPassword.EMPTY);
    }

    @PostMapping("/password")
    ModelAndView setPassword(
            @PathVariable AccountId id,
            @Valid @ModelAttribute("form") NewPassword form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        var password = form.checked(errors);
        if (!errors.hasErrors()) {
            try {
                accounts.setPassword(id, password, who);
                return done(redirect, "account.flash.password-set");
            } catch (RuleBroken refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page(id, who, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/sign-in-way")
    ModelAndView signInBy(
            @PathVariable AccountId id,
            @RequestParam SignInWay way,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        accounts.signInBy(id, way, who);
        return done(redirect, "account.flash.sign-in-way");
    }

    @PostMapping("/disablement")
    ModelAndView disable(
            @PathVariable AccountId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        accounts.disable(id, who);
        return done(redirect, "account.flash.disabled");
    }

    @PostMapping("/enablement")
    ModelAndView enable(
            @PathVariable AccountId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        accounts.enable(id, who);
        return done(redirect, "account.flash.enabled");
    }

    /** A slip with a new link, which is shown now and never again. */
    @PostMapping("/invitation")
    String invite(
            @PathVariable AccountId id,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse answer) {
        return slips.printed(List.of(accounts.invite(id, who)), "/accounts/" + id + "/edit", model, answer);
    }

    private ModelAndView page(AccountId id, SignedIn who, HttpStatus status) {
        return new ModelAndView("account/password", status).addObject("account", accounts.require(id, who));
    }

    private static ModelAndView done(RedirectAttributes redirect, String flash) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/accounts");
    }
}
