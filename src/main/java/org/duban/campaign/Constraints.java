package org.duban.campaign;

import java.util.Locale;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;

/** Which of the schema's rules a write ran into; the schema decides between two who write at once. */
final class Constraints {

    private Constraints() {}

    /** The name of the constraint that refused, in lower case, or an empty text where it is not known. */
    static String broken(DataIntegrityViolationException refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation && violation.getConstraintName() != null) {
                return violation.getConstraintName().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
