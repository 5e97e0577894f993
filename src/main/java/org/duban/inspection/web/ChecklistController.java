package org.duban.inspection.web;

import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.duban.inspection.checklist.ChecklistId;
import org.duban.inspection.checklist.ChecklistReader;
import org.duban.inspection.checklist.ChecklistRow;
import org.duban.inspection.checklist.Checklists;
import org.duban.inspection.checklist.LineKind;
import org.duban.platform.web.Choice;
import org.duban.platform.web.Choices;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.standard.CheckItems;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardRow;
import org.duban.unit.PlaceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The checklists that are answered at stops. */
@Controller
@RequestMapping("/checklists")
@RequiredArgsConstructor
class ChecklistController {

    private static final int MOST_ITEMS = 12;

    private final Checklists checklists;
    private final ChecklistReader reader;
    private final CheckItems items;
    private final StandardCatalogue standards;
    private final MessageSource messages;

    @GetMapping
    String list(Model model) {
        model.addAttribute("checklists", reader.all());
        return "inspection/checklists";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ChecklistId id, Model model) {
        model.addAttribute("checklist", reader.require(id));
        model.addAttribute("lines", reader.lines(id));
        return "inspection/checklist";
    }

    @GetMapping("/new")
    ModelAndView create() {
        return form(null, HttpStatus.OK).addObject("form", ChecklistForm.BLANK);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable ChecklistId id) {
        var row = reader.require(id);
        return form(row, HttpStatus.OK).addObject("form", ChecklistForm.of(row, reader.lines(id)));
    }

    /** A step in writing the lines: nothing is stored, the form comes back with it. */
    @PostMapping("/lines")
    ModelAndView step(
            @ModelAttribute("form") ChecklistForm form,
            @RequestParam String step,
            @RequestParam(required = false) @Nullable ChecklistId checklist,
            Model model) {
        model.asMap().remove("org.springframework.validation.BindingResult.form");
        return form(checklist == null ? null : reader.require(checklist), HttpStatus.OK)
                .addObject("form", form.step(step));
    }

    @PostMapping
    ModelAndView drawUp(
            @Valid @ModelAttribute("form") ChecklistForm form, BindingResult errors, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                return shown(
                        checklists.drawUp(ChecklistId.next(), form.toDetails()),
                        "inspection.checklist.flash.drawn-up",
                        redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable ChecklistId id,
            @Valid @ModelAttribute("form") ChecklistForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                return shown(
                        checklists.change(id, form.toDetails(), form.version()),
                        "inspection.checklist.flash.revised",
                        redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(reader.require(id), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/retirement")
    ModelAndView retire(@PathVariable ChecklistId id, RedirectAttributes redirect) {
        checklists.retire(id);
        return shown(id, "inspection.checklist.flash.retired", redirect);
    }

    @PostMapping("/{id}/reinstatement")
    ModelAndView reinstate(@PathVariable ChecklistId id, RedirectAttributes redirect) {
        checklists.reinstate(id);
        return shown(id, "inspection.checklist.flash.reinstated", redirect);
    }

    /** Check items of all standards, found while typing. */
    @GetMapping("/items")
    @ResponseBody
    Choices find(@RequestParam(defaultValue = "") String q) {
        var all = standards.list().stream().map(StandardRow::id).toList();
        return new Choices(items.search(q, all, MOST_ITEMS).stream()
                .map(item -> new Choices.Item(item.id(), item.name(), item.requirement()))
                .toList());
    }

    private ModelAndView form(@Nullable ChecklistRow checklist, HttpStatus status) {
        return new ModelAndView("inspection/checklist-form", status)
                .addObject("checklist", checklist)
                .addObject("placeKinds", Choice.named("unit.place-kind.", PlaceKind.values(), messages))
                .addObject("lineKinds", Choice.named("inspection.checklist.line-kind.", LineKind.values(), messages));
    }

    private static ModelAndView shown(ChecklistId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/checklists/" + id);
    }
}
