package org.duban.shared;

import org.springframework.http.HttpStatus;

/** The content is larger than what is accepted. */
public abstract non-sealed class TooLarge extends DomainException {

    protected TooLarge(Object... arguments) {
        super(HttpStatus.CONTENT_TOO_LARGE, arguments);
    }
}
