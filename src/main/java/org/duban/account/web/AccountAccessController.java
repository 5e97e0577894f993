package org.duban.account.web;

import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountDirectory;
import org.duban.account.AccountId;
import org.duban.account.AccountService;
import org.duban.account.SignInWay;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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

    private final AccountService accounts;
    private final AccountDirectory directory;

    @GetMapping("/password")
    ModelAndView show(@PathVariable AccountId id) {
        return page(id, HttpStatus.OK).addObject("form", NewPassword.EMPTY);
    }

    @PostMapping("/password")
    ModelAndView setPassword(
            @PathVariable AccountId id,
            @Valid @ModelAttribute("form") NewPassword form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var password = form.checked(errors);
        if (!errors.hasErrors()) {
            try {
                accounts.setPassword(id, password);
                return done(redirect, "account.flash.password-set");
            } catch (RuleBroken refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page(id, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/sign-in-way")
    ModelAndView signInBy(@PathVariable AccountId id, @RequestParam SignInWay way, RedirectAttributes redirect) {
        accounts.signInBy(id, way);
        return done(redirect, "account.flash.sign-in-way");
    }

    @PostMapping("/disablement")
    ModelAndView disable(@PathVariable AccountId id, RedirectAttributes redirect) {
        accounts.disable(id);
        return done(redirect, "account.flash.disabled");
    }

    @PostMapping("/enablement")
    ModelAndView enable(@PathVariable AccountId id, RedirectAttributes redirect) {
        accounts.enable(id);
        return done(redirect, "account.flash.enabled");
    }

    private ModelAndView page(AccountId id, HttpStatus status) {
        return new ModelAndView("account/password", status).addObject("account", directory.require(id));
    }

    private static ModelAndView done(RedirectAttributes redirect, String flash) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/accounts");
    }
}
