package org.duban.shared;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A refusal in the words of the domain.
 *
 * <p>It is its own problem detail (RFC 9457). The wording is looked up in the message bundles under
 * {@code problemDetail.<class name>} (and {@code problemDetail.title.<class name>}), with the arguments given here, so
 * that the API, a page and a form field say the same thing.
 */
public abstract sealed class DomainException extends ErrorResponseException
        permits NotFound, Forbidden, Conflict, RuleBroken, BadRequest, UnsupportedMedia, TooLarge {

    protected DomainException(HttpStatus status, Object... arguments) {
        super(status, ProblemDetail.forStatus(status), null, null, arguments);
        setType(URI.create("about:blank"));
        getBody().setProperty("code", code());
    }

    /** The refusal's name, stable for scripts: {@code FindingNotFound}. */
    public final String code() {
        return getClass().getSimpleName();
    }

    /** The input field that caused the refusal, where one did. */
    public @Nullable String field() {
        return null;
    }

    @Override
    public String getMessage() {
        return code() + java.util.Arrays.toString(getDetailMessageArguments());
    }
}
