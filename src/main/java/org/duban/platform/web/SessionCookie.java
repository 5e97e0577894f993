package org.duban.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Hands out a session's id only to a browser that has not sent it: when somebody signs in while an earlier request is
 * still being answered, that answer must not bring back the session that ended meanwhile.
 */
@RequiredArgsConstructor
final class SessionCookie implements HttpSessionIdResolver {

    private final HttpSessionIdResolver cookie;

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return cookie.resolveSessionIds(request);
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        if (!cookie.resolveSessionIds(request).contains(sessionId)) {
            cookie.setSessionId(request, response, sessionId);
        }
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookie.expireSession(request, response);
    }
}
