package org.duban.finding.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A form with a page of its own that is brought back with the reason and all that was typed. */
final class OwnForms {

    private OwnForms() {}

    static ModelAndView refused(String view) {
        return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
