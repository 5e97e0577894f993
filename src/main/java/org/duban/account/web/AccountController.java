package org.duban.account.web;

import jakarta.validation.Valid;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountDirectory;
import org.duban.account.AccountFilter;
import org.duban.account.AccountId;
import org.duban.account.AccountRow;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.SignInWays;
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.Slice;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    private final AccountService accounts;
    private final AccountDirectory directory;
    private final SignInWays ways;
    private final UnitTree units;

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "false") boolean disabled,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        var filter = new AccountFilter(q, role, disabled);
        model.addAttribute("filter", filter);
        model.addAttribute("q", q);
        model.addAttribute("roles", Role.values());
        model.addAttribute("slice", directory.list(filter, Slice.USUAL, cursor));
        return "account/list";
    }

    @GetMapping("/new")
    ModelAndView create() {
        return form(HttpStatus.OK).addObject("form", AccountForm.EMPTY);
    }

    @PostMapping
    ModelAndView open(
            @Valid @ModelAttribute("form") AccountForm form, BindingResult errors, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                accounts.open(form.toDetails(), Objects.requireNonNullElse(form.password(), ""));
                return done(redirect, "account.flash.opened");
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable AccountId id) {
        var account = directory.require(id);
        return form(account, HttpStatus.OK).addObject("form", AccountForm.of(account));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable AccountId id,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                accounts.change(id, form.toDetails(), form.version());
                return done(redirect, "account.flash.changed");
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(directory.require(id), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(AccountRow account, HttpStatus status) {
        return form(status).addObject("account", account).addObject("ways", ways.elsewhere());
    }

    private ModelAndView form(HttpStatus status) {
        return new ModelAndView("account/form", status)
                .addObject("roles", Role.values())
                .addObject(
                        "units",
                        units.all().stream()
                                .map(unit -> Choice.of(unit.id().toString(), unit.indented()))
                                .toList());
    }

    private static ModelAndView done(RedirectAttributes redirect, String flash) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/accounts");
    }
}
