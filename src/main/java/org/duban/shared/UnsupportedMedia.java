package org.duban.shared;

import org.springframework.http.HttpStatus;

/** The content is of a kind that is not accepted. */
public abstract non-sealed class UnsupportedMedia extends DomainException {

    protected UnsupportedMedia(Object... arguments) {
        super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, arguments);
    }
}
