package org.duban.shared;

import org.springframework.http.HttpStatus;

/** The input is well-formed but breaks a rule of the domain. */
public abstract non-sealed class RuleBroken extends DomainException {

    protected RuleBroken(Object... arguments) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, arguments);
    }
}
