package org.duban.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.stereotype.Component;

/** Tells people who are signed in that a page is not for them, or that there is none. */
@Component
@RequiredArgsConstructor
class PageRefusals implements AccessDeniedHandler {

    private final Addresses addresses;
    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException, ServletException {
        if (addresses.isThere(request)) {
            forbidden.handle(request, response, exception);
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }
}
