package org.duban.platform.web;

import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.duban.shared.StaleVersion;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.validation.BindingResult;

/** Shows a refusal of the domain in the form that caused it, in the same words as the interface. */
public final class FormRefusals {

    private FormRefusals() {}

    /** Does it unless the form is refused already; a refusal of the domain is put to the form. */
    public static boolean isDone(BindingResult errors, Runnable verb) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            verb.run();
            return true;
        } catch (NotFound gone) {
            throw gone;
        } catch (DomainException refusal) {
            show(refusal, errors);
        } catch (OptimisticLockingFailureException overtaken) {
            show(new StaleVersion(0, -1), errors);
        }
        return false;
    }

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
