package org.duban.inspection.web;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.inspection.InspectionPlanning;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Takes the place that was chosen or typed into the route of the form. */
@Component
@RequiredArgsConstructor
class RoutePlaces {

    private final InspectionPlanning planning;

    /** The form with the place on its route; a name that is none, or that of several places, is refused. */
    InspectionForm take(InspectionForm form, BindingResult errors) {
        if (!form.hasPlaceToAdd()) {
            return form;
        }
        if (form.placeId() != null) {
            return form.adding(form.placeId());
        }
        var named = planning.placesNamed(String.valueOf(form.placeText()));
        if (named.size() != 1) {
            errors.rejectValue("placeText", named.isEmpty() ? "inspection.place-unknown" : "inspection.place-twice");
            return form;
        }
        return form.adding(named.get(0));
    }

    /** What a button beside the route asks for: {@code add}, {@code remove:…} or {@code up:…}. */
    InspectionForm step(InspectionForm form, String step, BindingResult errors) {
        var parts = step.split(":", 2);
        return switch (parts[0]) {
            case "add" -> take(form, errors);
            case "remove" -> form.without(UUID.fromString(parts[1]));
            case "up" -> form.earlier(UUID.fromString(parts[1]));
            default -> form;
        };
    }
}
