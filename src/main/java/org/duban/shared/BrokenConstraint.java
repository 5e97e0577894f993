package org.duban.shared;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/** Tells which named constraint of the database refused a write, so that the answer need not guess. */
public final class BrokenConstraint {

    private BrokenConstraint() {}

    public static boolean is(String constraint, DataIntegrityViolationException refused) {
        return constraint.equals(name(refused));
    }

    /** Its name, or an empty text where it was something else that refused. */
    public static String name(DataIntegrityViolationException refused) {
        return said(refused, ServerErrorMessage::getConstraint);
    }

    /** What a trigger of ours says besides; an empty text where it says nothing. */
    public static String detail(DataIntegrityViolationException refused) {
        return said(refused, ServerErrorMessage::getDetail);
    }

    private static String said(
            DataIntegrityViolationException refused, Function<ServerErrorMessage, @Nullable String> what) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException thrown && thrown.getServerErrorMessage() != null) {
                return Objects.requireNonNullElse(what.apply(thrown.getServerErrorMessage()), "");
            }
        }
        return "";
    }
}
