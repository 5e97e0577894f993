package org.duban.unit.web;

import jakarta.validation.Valid;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.Slice;
import org.duban.unit.PlaceFilter;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceService;
import org.duban.unit.PlaceStatus;
import org.duban.unit.map.MapBackground;
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

/** The pages of the places. */
@Controller
@RequestMapping("/places")
@RequiredArgsConstructor
class PlaceController {

    private final PlaceService places;
    private final UnitOptions options;
    private final MapBackground background;

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable PlaceKind kind,
            @RequestParam(required = false) @Nullable PlaceStatus status,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(required = false) @Nullable UUID cursor,
            Model model) {
        var filter = new PlaceFilter(q, unit, kind, status, retired);
        model.addAttribute("filter", filter);
        model.addAttribute("q", q);
        model.addAttribute("slice", places.list(filter, Slice.USUAL, cursor));
        model.addAttribute("units", options.units());
        model.addAttribute("kinds", options.kinds());
        model.addAttribute("statuses", options.statuses());
        return "place/list";
    }

    @GetMapping("/new")
    ModelAndView create(@RequestParam(required = false) @Nullable UUID unit) {
        return form(HttpStatus.OK).addObject("form", PlaceForm.in(unit));
    }

    @PostMapping
    ModelAndView register(
            @Valid @ModelAttribute("form") PlaceForm form, BindingResult errors, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                return shown(
                        places.register(PlaceId.next(), form.toDetails()), "unit.flash.place.registered", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable PlaceId id) {
        var place = places.require(id);
        return form(HttpStatus.OK).addObject("place", place).addObject("form", PlaceForm.of(place));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable PlaceId id,
            @Valid @ModelAttribute("form") PlaceForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                places.change(id, form.toDetails(), form.version());
                return shown(id, "unit.flash.place.changed", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT).addObject("place", places.require(id));
    }

    @PostMapping("/{id}/retirement")
    ModelAndView retire(@PathVariable PlaceId id, RedirectAttributes redirect) {
        places.retire(id);
        return done(redirect, "unit.flash.place.retired");
    }

    @PostMapping("/{id}/reinstatement")
    ModelAndView reinstate(@PathVariable PlaceId id, RedirectAttributes redirect) {
        places.reinstate(id);
        return done(redirect, "unit.flash.place.reinstated");
    }

    private ModelAndView form(HttpStatus status) {
        return new ModelAndView("place/form", status)
                .addAllObjects(background.shown())
                .addObject("datums", options.datums())
                .addObject("kinds", options.kinds())
                .addObject("units", options.units());
    }

    static ModelAndView shown(PlaceId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/places/" + id);
    }

    private static ModelAndView done(RedirectAttributes redirect, String flash) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/places");
    }
}
