package org.duban.inspection.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.draw.CitySize;
import org.duban.inspection.draw.DrawId;
import org.duban.inspection.draw.DrawReader;
import org.duban.inspection.draw.DrawRounds;
import org.duban.inspection.draw.Draws;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.Forbidden;
import org.duban.shared.NotFound;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Draws: laid down by one person, drawn by another, and checked by anybody. */
@Controller
@RequestMapping("/draws")
@RequiredArgsConstructor
class DrawController {

    private final Draws draws;
    private final DrawRounds rounds;
    private final DrawReader reader;
    private final DrawPage page;
    private final Clock clock;

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID cursor, Model model) {
        model.addAttribute("draws", reader.list(null, Slice.USUAL, cursor));
        return "inspection/draws";
    }

    @GetMapping("/new")
    ModelAndView create() {
        return page.form(HttpStatus.OK).addObject("form", DrawForm.blank(page.usualCampaign()));
    }

    /** A step in writing the strata: nothing is stored, the form comes back with it. */
    @PostMapping("/strata")
    ModelAndView step(@ModelAttribute("form") DrawForm form, @RequestParam String step, Model model) {
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        return page.form(HttpStatus.OK).addObject("form", stepped(form, step));
    }

    /** What a button beside the strata asks for: {@code add}, {@code remove:2} or {@code ready:MEDIUM}. */
    private DrawForm stepped(DrawForm form, String step) {
        var parts = step.split(":", 2);
        return switch (parts[0]) {
            case "add" -> form.adding();
            case "remove" -> form.without(Integer.parseInt(parts[1]));
            case "ready" -> form.withStrata(page.ready(CitySize.valueOf(parts[1])));
            default -> form;
        };
    }

    @PostMapping
    ModelAndView layDown(
            @Valid @ModelAttribute("form") DrawForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var id = DrawId.next();
                draws.layDown(id, form.toDetails(), Objects.requireNonNull(form.words()), who);
                return shown(id, "inspection.draw.flash.laid-down", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page.form(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** @param verify whether it is to be reckoned again */
    @GetMapping("/{id}")
    String show(
            @PathVariable DrawId id,
            @RequestParam(defaultValue = "false") boolean verify,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        if (verify) {
            model.addAttribute("check", reader.verify(id));
        }
        return page.show(id, who, model);
    }

    /** The list of places whose SHA-256 was frozen, byte by byte. */
    @GetMapping(path = "/{id}/strata/{position}.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String places(@PathVariable DrawId id, @PathVariable int position) {
        return reader.list(id, position);
    }

    @PostMapping("/{id}/completion")
    ModelAndView complete(
            @PathVariable DrawId id,
            @Valid @ModelAttribute("wordsForm") WordsForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                draws.complete(id, form.said(), who);
                return shown(id, "inspection.draw.flash.drawn", redirect);
            } catch (NotFound | Forbidden refusal) {
                throw refusal;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return new ModelAndView(page.show(id, who, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView drop(
            @PathVariable DrawId id,
            @Valid @ModelAttribute("dropForm") MissForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            draws.drop(id, form.told(), who);
            return shown(id, "inspection.draw.flash.dropped", redirect);
        }
        return new ModelAndView(page.show(id, who, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/rounds")
    ModelAndView plan(
            @PathVariable DrawId id,
            @Valid @ModelAttribute("roundForm") DrawRoundForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var round = rounds.plan(
                        id,
                        form.stratum(),
                        Objects.requireNonNullElse(form.kind(), InspectionKind.UNANNOUNCED),
                        Objects.requireNonNullElseGet(form.day(), () -> LocalDate.now(clock)),
                        who);
                return InspectionController.shown(round, "inspection.flash.planned", redirect);
            } catch (NotFound | Forbidden refusal) {
                throw refusal;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return new ModelAndView(page.show(id, who, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView shown(DrawId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/draws/" + id);
    }
}
