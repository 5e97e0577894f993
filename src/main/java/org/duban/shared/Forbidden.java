package org.duban.shared;

import org.springframework.http.HttpStatus;

/** The caller may see the thing, but may not do this to it. */
public abstract non-sealed class Forbidden extends DomainException {

    protected Forbidden(Object... arguments) {
        super(HttpStatus.FORBIDDEN, arguments);
    }
}
