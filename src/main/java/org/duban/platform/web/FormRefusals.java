package org.duban.platform.web;

import org.duban.shared.DomainException;
import org.springframework.validation.BindingResult;

/** Shows a refusal of the domain in the form that caused it, in the same words as the interface. */
public final class FormRefusals {

    private FormRefusals() {}

    /** At the field that the refusal names, or above the form where it names none that the form has. */
    public static void show(DomainException refusal, BindingResult errors) {
        var code = refusal.getDetailMessageCode();
        var arguments = refusal.getDetailMessageArguments();
        var field = refusal.field();
        if (field != null && hasField(errors, field)) {
            errors.rejectValue(field, code, arguments, refusal.code());
        } else {
            errors.reject(code, arguments, refusal.code());
        }
    }

    private static boolean hasField(BindingResult errors, String field) {
        return errors.getFieldType(field) != null;
    }
}
