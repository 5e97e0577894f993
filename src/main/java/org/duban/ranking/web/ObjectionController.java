package org.duban.ranking.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.platform.web.FormRefusals;
import org.duban.ranking.EditionId;
import org.duban.ranking.objection.ObjectionId;
import org.duban.ranking.objection.Objections;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.duban.shared.StaleVersion;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a unit objects to its place in an edition, and where the office rules on that. */
@Controller
@RequestMapping("/rankings/{id}/units/{unit}/objections")
@RequiredArgsConstructor
class ObjectionController {

    private final Objections objections;
    private final StandingPage page;

    @PostMapping
    ModelAndView raise(
            @PathVariable EditionId id,
            @PathVariable UnitId unit,
            @Valid @ModelAttribute("form") ObjectionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                objections.raise(id, unit, form.line(), Objects.requireNonNull(form.reason()), who);
                return shown(id, unit, "ranking.objection.flash.raised", redirect);
            } catch (NotFound hidden) {
                throw hidden;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        model.addAttribute("refusedObjection", true);
        return new ModelAndView(page.show(id, unit, who, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{objection}/ruling")
    ModelAndView rule(
            @PathVariable EditionId id,
            @PathVariable UnitId unit,
            @PathVariable ObjectionId objection,
            @RequestParam boolean upheld,
            @RequestParam(required = false) @Size(max = 1000) @Nullable String comment,
            @RequestParam(required = false) @Nullable Long version,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        try {
            objections.rule(objection, upheld, comment, who, version);
        } catch (NotFound hidden) {
            throw hidden;
        } catch (OptimisticLockingFailureException overtaken) {
            return refused(
                    id,
                    unit,
                    objection,
                    new StaleVersion(Objects.requireNonNullElse(version, 0L), -1),
                    comment,
                    who,
                    model);
        } catch (DomainException refusal) {
            return refused(id, unit, objection, refusal, comment, who, model);
        }
        return shown(
                id, unit, upheld ? "ranking.objection.flash.upheld" : "ranking.objection.flash.dismissed", redirect);
    }

    private ModelAndView refused(
            EditionId id,
            UnitId unit,
            ObjectionId objection,
            DomainException refusal,
            @Nullable String typed,
            SignedIn who,
            Model model) {
        model.addAttribute("refusedRuling", objection.value());
        model.addAttribute("refusal", refusal);
        model.addAttribute("typed", typed);
        return new ModelAndView(page.show(id, unit, who, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView shown(EditionId id, UnitId unit, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/rankings/" + id + "/units/" + unit + "#objections");
    }
}
