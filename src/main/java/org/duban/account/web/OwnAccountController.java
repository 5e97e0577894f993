package org.duban.account.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountDirectory;
import org.duban.account.AccountService;
import org.duban.account.SignedIn;
import org.duban.account.TokenService;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: password, language, tokens. */
@Controller
@RequestMapping("/account")
@RequiredArgsConstructor
class OwnAccountController {

    private final AccountService accounts;
    private final AccountDirectory directory;
    private final TokenService tokens;

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn who) {
        return page(who, HttpStatus.OK)
                .addObject("form", OwnPasswordForm.EMPTY)
                .addObject("tokenForm", TokenForm.EMPTY);
    }

    /** Ends all sessions of the account, this one too: whoever knew the former password is out. */
    @PostMapping("/password")
    ModelAndView changePassword(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") OwnPasswordForm form,
            BindingResult errors,
            HttpServletRequest request)
            throws ServletException {
        var password = NewPassword.checked(form.password(), form.again(), errors);
        if (!errors.hasErrors()) {
            try {
                accounts.changePassword(who.accountId(), Objects.requireNonNull(form.present()), password);
                request.logout();
                return new ModelAndView("redirect:/sign-in?password-changed");
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page(who, HttpStatus.UNPROCESSABLE_CONTENT).addObject("tokenForm", TokenForm.EMPTY);
    }

    @PostMapping("/tokens")
    ModelAndView issueToken(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("tokenForm") TokenForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return page(who, HttpStatus.UNPROCESSABLE_CONTENT).addObject("form", OwnPasswordForm.EMPTY);
        }
        redirect.addFlashAttribute("token", tokens.issue(who.accountId(), Objects.requireNonNull(form.name())));
        return new ModelAndView("redirect:/account#tokens");
    }

    @PostMapping("/tokens/{token}/revocation")
    ModelAndView revokeToken(
            @AuthenticationPrincipal SignedIn who, @PathVariable UUID token, RedirectAttributes redirect) {
        tokens.revoke(who.accountId(), token);
        redirect.addFlashAttribute("flash", "account.flash.token-revoked");
        return new ModelAndView("redirect:/account");
    }

    private ModelAndView page(SignedIn who, HttpStatus status) {
        return new ModelAndView("account/own", status)
                .addObject("account", directory.require(who.accountId()))
                .addObject("tokens", tokens.of(who.accountId()));
    }
}
