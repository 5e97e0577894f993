package org.duban.unit.map.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.unit.map.Datum;
import org.duban.unit.map.MapSettings;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the administrator says what lies behind the points of the map, and what the plates say. */
@Controller
@RequestMapping("/map-settings")
@RequiredArgsConstructor
class MapSettingsController {

    private static final String TILES = "tiles";
    private static final String OUTLINE = "outline";
    private static final String PLATE = "plate";

    private final MapSettings settings;
    private final MessageSource messages;

    @GetMapping
    ModelAndView show(Model model) {
        return page(model, HttpStatus.OK);
    }

    @PostMapping("/tiles")
    ModelAndView setTiles(
            @Valid @ModelAttribute(TILES) TilesForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return done("unit.map.flash.tiles", errors, model, redirect, () -> settings.setTiles(form.toTiles()));
    }

    @PostMapping("/outline")
    ModelAndView setOutline(
            @Valid @ModelAttribute(OUTLINE) OutlineForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "unit.map.outline.missing");
            return page(model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done(
                "unit.map.flash.outline",
                errors,
                model,
                redirect,
                () -> settings.setOutline(content(file), Objects.requireNonNull(form.outlineDatum())));
    }

    @PostMapping("/outline/removal")
    ModelAndView removeOutline(RedirectAttributes redirect) {
        settings.removeOutline();
        redirect.addFlashAttribute("flash", "unit.map.flash.outline-removed");
        return new ModelAndView("redirect:/map-settings");
    }

    @PostMapping("/plate")
    ModelAndView setPlate(
            @Valid @ModelAttribute(PLATE) PlateForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return done("unit.map.flash.plate", errors, model, redirect, () -> settings.setPlate(form.toPlate()));
    }

    private ModelAndView done(
            String flash, BindingResult errors, Model model, RedirectAttributes redirect, Runnable change) {
        if (!errors.hasErrors()) {
            try {
                change.run();
                redirect.addFlashAttribute("flash", flash);
                return new ModelAndView("redirect:/map-settings");
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page(model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The page with a form that was refused, and the others as they stand. */
    private ModelAndView page(Model model, HttpStatus status) {
        var view = new ModelAndView("place/map-settings", status);
        if (!model.containsAttribute(TILES)) {
            view.addObject(TILES, TilesForm.of(settings.tiles().orElse(null)));
        }
        if (!model.containsAttribute(OUTLINE)) {
            view.addObject(OUTLINE, OutlineForm.USUAL);
        }
        if (!model.containsAttribute(PLATE)) {
            view.addObject(PLATE, PlateForm.of(settings.plate()));
        }
        return view.addObject("hasOutline", settings.outline().isPresent())
                .addObject(
                        "datums",
                        Arrays.stream(Datum.values())
                                .map(datum -> Choice.of(datum.name(), words(datum)))
                                .toList());
    }

    private String words(Datum datum) {
        return messages.getMessage("unit.map.datum." + datum, null, LocaleContextHolder.getLocale());
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
