package org.duban.standard.web;

import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardId;
import org.duban.standard.StandardService;
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

/** The pages of the standards. */
@Controller
@RequestMapping("/standards")
@RequiredArgsConstructor
class StandardController {

    private final StandardService standards;
    private final StandardCatalogue catalogue;

    @GetMapping
    String list(Model model) {
        model.addAttribute("standards", catalogue.list());
        return "standard/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable StandardId id, @RequestParam @Nullable String q, Model model) {
        model.addAttribute("standard", catalogue.require(id));
        model.addAttribute("sections", catalogue.sections(id, q));
        model.addAttribute("q", q);
        return "standard/show";
    }

    @GetMapping("/new")
    String create(Model model) {
        model.addAttribute("form", StandardForm.EMPTY);
        return "standard/form";
    }

    @PostMapping("/new")
    ModelAndView drawUp(
            @Valid @ModelAttribute("form") StandardForm form, BindingResult errors, RedirectAttributes redirect) {
        var id = StandardId.next();
        if (!errors.hasErrors()) {
            try {
                standards.drawUp(id, form.toDetails());
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return errors.hasErrors() ? refused() : shown(id, "standard.flash.drawn-up", redirect);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable StandardId id, Model model) {
        var standard = catalogue.require(id);
        model.addAttribute("standard", standard);
        model.addAttribute("form", StandardForm.of(standard));
        return "standard/form";
    }

    @PostMapping("/{id}/edit")
    ModelAndView change(
            @PathVariable StandardId id,
            @Valid @ModelAttribute("form") StandardForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                standards.change(id, form.toDetails(), form.version());
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return errors.hasErrors()
                ? refused().addObject("standard", catalogue.require(id))
                : shown(id, "standard.flash.changed", redirect);
    }

    @PostMapping("/{id}/retirement")
    ModelAndView retire(@PathVariable StandardId id, RedirectAttributes redirect) {
        standards.retire(id);
        return shown(id, "standard.flash.retired", redirect);
    }

    @PostMapping("/{id}/reinstatement")
    ModelAndView reinstate(@PathVariable StandardId id, RedirectAttributes redirect) {
        standards.reinstate(id);
        return shown(id, "standard.flash.reinstated", redirect);
    }

    private static ModelAndView refused() {
        return new ModelAndView("standard/form", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView shown(StandardId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/standards/" + id);
    }
}
