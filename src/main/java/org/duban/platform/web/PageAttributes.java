package org.duban.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page where it is. */
@ControllerAdvice(annotations = Controller.class)
@RequiredArgsConstructor
class PageAttributes {

    private final PageAddresses addresses;

    @ModelAttribute("currentPage")
    CurrentPage currentPage(HttpServletRequest request) {
        var page = CurrentPage.of(request);
        return isAnswerToForm(request) ? page.openedAt(addresses.ofForm(page.path())) : page;
    }

    private static boolean isAnswerToForm(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod()) && request.getDispatcherType() != DispatcherType.ERROR;
    }
}
