package org.duban.shared;

import org.springframework.http.HttpStatus;

/** An address asks for something of which there is none of this name. */
public abstract non-sealed class BadRequest extends DomainException {

    protected BadRequest(Object... arguments) {
        super(HttpStatus.BAD_REQUEST, arguments);
    }
}
