package org.duban.finding.web;

import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.duban.shared.StaleVersion;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** How a form with a page of its own is taken: done, or brought back with the reason and all that was typed. */
final class OwnForms {

    private OwnForms() {}

    /** Does it unless the form is refused already; a refusal of the domain is put to the form. */
    static boolean isDone(BindingResult errors, Runnable verb) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            verb.run();
            return true;
        } catch (NotFound hidden) {
            throw hidden;
        } catch (DomainException refusal) {
            FormRefusals.show(refusal, errors);
        } catch (OptimisticLockingFailureException overtaken) {
            FormRefusals.show(new StaleVersion(0, -1), errors);
        }
        return false;
    }

    static ModelAndView refused(String view) {
        return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
