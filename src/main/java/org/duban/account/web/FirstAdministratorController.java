package org.duban.account.web;

import jakarta.validation.Valid;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.FirstAdministrator;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
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

/** The page behind the one-time link of an empty system. */
@Controller
@RequestMapping("/first-administrator/{secret}")
@RequiredArgsConstructor
class FirstAdministratorController {

    private final FirstAdministrator firstAdministrator;

    @GetMapping
    ModelAndView show(@PathVariable String secret) {
        firstAdministrator.requireValid(secret);
        return new ModelAndView("account/first-administrator", "form", FirstAdministratorForm.EMPTY);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String secret,
            @Valid @ModelAttribute("form") FirstAdministratorForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        firstAdministrator.requireValid(secret);
        var password = NewPassword.checked(form.password(), form.again(), errors);
        if (!errors.hasErrors()) {
            try {
                firstAdministrator.create(
                        secret,
                        Objects.requireNonNull(form.username()),
                        Objects.requireNonNull(form.displayName()),
                        password);
                redirect.addFlashAttribute("username", form.username());
                return new ModelAndView("redirect:/sign-in?first-administrator");
            } catch (NotFound used) {
                throw used;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return new ModelAndView("account/first-administrator", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
