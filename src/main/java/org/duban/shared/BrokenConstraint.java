package org.duban.shared;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** Tells which named constraint of the database refused a write, so that the answer need not guess. */
public final class BrokenConstraint {

    private BrokenConstraint() {}

    public static boolean is(String constraint, DataIntegrityViolationException refused) {
        return constraint.equals(name(refused));
    }

    private static @Nullable String name(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException said && said.getServerErrorMessage() != null) {
                return said.getServerErrorMessage().getConstraint();
            }
        }
        return null;
    }
}
