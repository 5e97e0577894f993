package org.duban.shared;

import java.util.Objects;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** Tells which named constraint of the database refused a write, so that the answer need not guess. */
public final class BrokenConstraint {

    private BrokenConstraint() {}

    public static boolean is(String constraint, DataIntegrityViolationException refused) {
        return constraint.equals(name(refused));
    }

    /** Its name, or an empty text where it was something else that refused. */
    public static String name(DataIntegrityViolationException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException said && said.getServerErrorMessage() != null) {
                return Objects.requireNonNullElse(said.getServerErrorMessage().getConstraint(), "");
            }
        }
        return "";
    }
}
