package org.duban.unit.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceService;
import org.duban.unit.PlaceStatuses;
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

/** Says how a place stands: to be pulled down, fenced in, closed for a while. */
@Controller
@RequestMapping("/places/{id}/status")
@RequiredArgsConstructor
class PlaceStatusController {

    private final PlaceService places;
    private final PlaceStatuses statuses;
    private final UnitOptions options;
    private final Clock clock;

    @GetMapping
    ModelAndView edit(@PathVariable PlaceId id) {
        return page(id, HttpStatus.OK).addObject("form", PlaceStatusForm.of(places.require(id), LocalDate.now(clock)));
    }

    @PostMapping
    ModelAndView set(
            @PathVariable PlaceId id,
            @Valid @ModelAttribute("form") PlaceStatusForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                statuses.set(id, form.toDetails());
                return PlaceController.shown(id, "unit.flash.place.status-set", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page(id, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(PlaceId id, HttpStatus status) {
        return new ModelAndView("place/status", status)
                .addObject("place", places.require(id))
                .addObject("statuses", options.statuses())
                .addObject("told", statuses.of(id));
    }
}
