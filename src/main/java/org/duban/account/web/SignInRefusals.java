package org.duban.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.duban.account.SignInRefused;
import org.duban.account.TooManyFailures;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** Leads back to the sign-in page, which says why and still has the user name. */
@Component
class SignInRefusals implements AuthenticationFailureHandler {

    private final SessionFlashMapManager flash = new SessionFlashMapManager();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        var kept = new FlashMap();
        kept.put("username", request.getParameter("username"));
        if (refusal instanceof TooManyFailures failures) {
            kept.put("minutes", failures.getMinutesToWait());
        }
        if (refusal instanceof SignInRefused known && known.getValue() != null) {
            kept.put("value", known.getValue());
        }
        flash.saveOutputFlashMap(kept, request, response);
        response.sendRedirect(request.getContextPath() + "/sign-in?" + reason(refusal));
    }

    static String word(SignInRefused.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String reason(AuthenticationException refusal) {
        if (refusal instanceof TooManyFailures) {
            return "throttled";
        }
        if (refusal instanceof SignInRefused known) {
            return word(known.getReason());
        }
        return refusal instanceof DisabledException ? "disabled" : "error";
    }
}
