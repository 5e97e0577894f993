package org.duban.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page where it is. */
@ControllerAdvice(annotations = Controller.class)
class PageAttributes {

    @ModelAttribute("currentPage")
    CurrentPage currentPage(HttpServletRequest request) {
        return CurrentPage.of(request);
    }
}
