package org.duban.deadline.request.web;

import java.time.LocalDate;
import org.duban.deadline.request.DeadlineOwner.Subject;
import org.duban.deadline.request.RequestKind;
import org.duban.deadline.request.RequestLimits;
import org.jspecify.annotations.Nullable;

/**
 * What the form for a request shows beside its fields.
 *
 * @param latest the last day that may be asked for; null where the kind has none
 */
record RequestPage(
        Subject subject,
        RequestKind kind,
        RequestLimits limits,
        @Nullable LocalDate latest) {

    static RequestPage of(Subject subject, RequestKind kind, RequestLimits limits) {
        return new RequestPage(subject, kind, limits, limits.latest(kind));
    }
}
