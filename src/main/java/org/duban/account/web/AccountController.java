package org.duban.account.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountFilter;
import org.duban.account.AccountId;
import org.duban.account.AccountOffice;
import org.duban.account.AccountRow;
import org.duban.account.Remit;
import org.duban.account.Remits;
import org.duban.account.Role;
import org.duban.account.SignInWays;
import org.duban.account.SignedIn;
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.Slice;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
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

/** The pages on which administrators open and change accounts. */
@Controller
@RequestMapping("/accounts")
@RequiredArgsConstructor
class AccountController {

    private final AccountOffice accounts;
    private final Remits remits;
    private final SignInWays ways;
    private final UnitTree units;
    private final Clock clock;

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "false") boolean disabled,
            @RequestParam(defaultValue = "false") boolean awaited,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var filter = new AccountFilter(q, role, disabled, awaited);
        model.addAttribute("filter", filter);
        model.addAttribute("q", q);
        model.addAttribute("roles", roles(remits.of(who)));
        model.addAttribute("slice", accounts.list(filter, Slice.USUAL, cursor, who));
        model.addAttribute("now", clock.instant());
        return "account/list";
    }

    @GetMapping("/new")
    ModelAndView create(@AuthenticationPrincipal SignedIn who) {
        return form(who, HttpStatus.OK)
                .addObject("form", AccountForm.in(remits.of(who).top()));
    }

    @PostMapping
    ModelAndView open(
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var password = form.passwordOrNone();
                var id = accounts.open(form.toDetails(), password, who);
                return password == null
                        ? done(redirect, "account.flash.opened-invited", "/accounts/" + id + "/edit#invitation")
                        : done(redirect, "account.flash.opened", "/accounts");
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(who, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable AccountId id, @AuthenticationPrincipal SignedIn who) {
        var account = accounts.require(id, who);
        return form(account, who, HttpStatus.OK).addObject("form", AccountForm.of(account));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable AccountId id,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        var account = accounts.require(id, who);
        if (!errors.hasErrors()) {
            try {
                accounts.change(id, form.toDetails(), form.version(), who);
                return done(redirect, "account.flash.changed", "/accounts");
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(account, who, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(AccountRow account, SignedIn who, HttpStatus status) {
        return form(who, status)
                .addObject("account", account)
                .addObject("ways", ways.elsewhere())
                .addObject("now", clock.instant());
    }

    private ModelAndView form(SignedIn who, HttpStatus status) {
        var remit = remits.of(who);
        return new ModelAndView("account/form", status)
                .addObject("roles", roles(remit))
                .addObject(
                        "units",
                        units.all().stream()
                                .filter(unit -> remit.reaches(unit.id()))
                                .map(unit -> Choice.of(unit.id().toString(), unit.indented()))
                                .toList());
    }

    /** In the order in which they are explained. */
    private static List<Role> roles(Remit remit) {
        return Stream.of(Role.values()).filter(remit.roles()::contains).toList();
    }

    private static ModelAndView done(RedirectAttributes redirect, String flash, String to) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:" + to);
    }
}
