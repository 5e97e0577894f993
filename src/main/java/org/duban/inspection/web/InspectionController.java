package org.duban.inspection.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionRegister;
import org.duban.inspection.InspectionRow;
import org.duban.inspection.InspectionService;
import org.duban.inspection.InspectionState;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.Forbidden;
import org.duban.shared.NotFound;
import org.duban.shared.Slice;
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

/** The list of rounds, and the form in which one is planned and changed. */
@Controller
@RequestMapping("/inspections")
@RequiredArgsConstructor
class InspectionController {

    private final InspectionService inspections;
    private final InspectionRegister register;
    private final InspectionFormPage page;
    private final RoutePlaces route;
    private final InspectionTitles titles;
    private final Clock clock;

    @GetMapping
    String list(
            @ModelAttribute("query") InspectionQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("rounds", register.list(query.toFilter(), Slice.USUAL, cursor));
        model.addAttribute("campaigns", page.campaigns());
        model.addAttribute("kinds", page.kinds());
        model.addAttribute("states", InspectionState.values());
        return "inspection/list";
    }

    @GetMapping("/new")
    ModelAndView create(
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable List<UUID> place,
            @RequestParam(defaultValue = "ROUTINE") InspectionKind kind,
            @AuthenticationPrincipal SignedIn who) {
        var running = page.campaigns();
        var chosen = campaign == null && running.size() == 1
                ? UUID.fromString(running.get(0).value())
                : campaign;
        var team = who.is(Role.INSPECTOR) ? List.of(who.accountId().value()) : List.<UUID>of();
        var route = InspectionForm.orEmpty(place).stream().distinct().toList();
        var form = InspectionForm.blank(chosen, kind, LocalDate.now(clock), team, route);
        return page.show(form, null, HttpStatus.OK).addObject("form", form);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable InspectionId id) {
        var round = register.require(id);
        var form = InspectionForm.of(round, register.stops(id));
        return page.show(form, round, HttpStatus.OK).addObject("form", form);
    }

    /** A step in making the route: nothing is stored, the form comes back with it. */
    @PostMapping("/route")
    ModelAndView route(
            @ModelAttribute("form") InspectionForm form,
            BindingResult errors,
            @RequestParam String step,
            @RequestParam(required = false) @Nullable InspectionId round,
            Model model) {
        var stepped = route.step(form, step, errors);
        if (!errors.hasErrors()) {
            model.addAttribute("form", stepped);
        }
        return page.show(stepped, rowOf(round), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView plan(
            @Valid @ModelAttribute("form") InspectionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        var filled = route.take(form, errors);
        if (!errors.hasErrors()) {
            try {
                var id = inspections.plan(InspectionId.next(), filled.toDetails(titles), who);
                return shown(id, "inspection.flash.planned", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page.show(form, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable InspectionId id,
            @Valid @ModelAttribute("form") InspectionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        var filled = route.take(form, errors);
        if (!errors.hasErrors()) {
            try {
                inspections.change(id, filled.toDetails(titles), who, form.version());
                return shown(id, "inspection.flash.changed", redirect);
            } catch (NotFound | Forbidden refusal) {
                throw refusal;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page.show(form, rowOf(id), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private @Nullable InspectionRow rowOf(@Nullable InspectionId id) {
        return id == null ? null : register.require(id);
    }

    static ModelAndView shown(InspectionId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/inspections/" + id);
    }
}
