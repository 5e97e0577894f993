package org.duban.unit.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.unit.KeptUnits;
import org.duban.unit.UnitFilter;
import org.duban.unit.UnitId;
import org.duban.unit.UnitService;
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

/** The pages of the units. */
@Controller
@RequestMapping("/units")
@RequiredArgsConstructor
class UnitController {

    private final UnitService units;
    private final UnitTree tree;
    private final UnitOptions options;
    private final KeptUnits kept;

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String league,
            @RequestParam(defaultValue = "false") boolean retired,
            Model model) {
        var filter = new UnitFilter(q, league, retired);
        model.addAttribute("filter", filter);
        model.addAttribute("q", q);
        model.addAttribute("units", tree.search(filter));
        model.addAttribute("leagues", tree.leagues());
        model.addAttribute("kept", kept.ids());
        return "unit/list";
    }

    @GetMapping("/new")
    ModelAndView create(@RequestParam(required = false) @Nullable UUID parent) {
        var top = kept.top();
        return form(HttpStatus.OK, options.parents())
                .addObject("form", UnitForm.below(parent == null && top != null ? top.value() : parent));
    }

    @PostMapping
    ModelAndView establish(
            @Valid @ModelAttribute("form") UnitForm form, BindingResult errors, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                units.establish(UnitId.next(), form.toDetails());
                return done(redirect, "unit.flash.established");
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT, options.parents());
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable UnitId id) {
        kept.require(id);
        var unit = tree.require(id);
        return form(HttpStatus.OK, options.parentsFor(id))
                .addObject("unit", unit)
                .addObject("form", UnitForm.of(unit));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UnitId id,
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        kept.require(id);
        if (!errors.hasErrors()) {
            try {
                units.change(id, form.toDetails(), form.version());
                return done(redirect, "unit.flash.changed");
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT, options.parentsFor(id)).addObject("unit", tree.require(id));
    }

    @PostMapping("/{id}/retirement")
    ModelAndView retire(@PathVariable UnitId id, RedirectAttributes redirect) {
        units.retire(id);
        return done(redirect, "unit.flash.retired");
    }

    @PostMapping("/{id}/reinstatement")
    ModelAndView reinstate(@PathVariable UnitId id, RedirectAttributes redirect) {
        units.reinstate(id);
        return done(redirect, "unit.flash.reinstated");
    }

    private ModelAndView form(HttpStatus status, List<Choice> parents) {
        return new ModelAndView("unit/form", status)
                .addObject("levels", options.levels())
                .addObject("parents", parents)
                .addObject("leagues", tree.leagues())
                .addObject("keepsLeagues", kept.parents() == null);
    }

    private static ModelAndView done(RedirectAttributes redirect, String flash) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/units");
    }
}
