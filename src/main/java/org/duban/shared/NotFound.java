package org.duban.shared;

import org.springframework.http.HttpStatus;

/** What was asked for does not exist, or is not the caller's to see. */
public abstract non-sealed class NotFound extends DomainException {

    protected NotFound(Object... arguments) {
        super(HttpStatus.NOT_FOUND, arguments);
    }
}
