package org.duban.shared;

import org.springframework.http.HttpStatus;

/** The request does not fit the present state. */
public abstract non-sealed class Conflict extends DomainException {

    protected Conflict(Object... arguments) {
        super(HttpStatus.CONFLICT, arguments);
    }
}
