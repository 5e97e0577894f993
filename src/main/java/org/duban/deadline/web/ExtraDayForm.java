package org.duban.deadline.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.duban.deadline.ExtraDays;
import org.jspecify.annotations.Nullable;

/** A day that the district sets itself. */
record ExtraDayForm(
        @NotNull @Nullable LocalDate date,

        @NotNull @Nullable Kind kind,

        @NotBlank @Size(max = ExtraDayForm.LONGEST_REASON) @Nullable
        String reason) {

    static final int LONGEST_REASON = 200;

    static final ExtraDayForm EMPTY = new ExtraDayForm(null, null, null);

    /** The two kinds there are, named as the calendar names them. */
    enum Kind {
        EXTRA_OFF,
        EXTRA_WORKING
    }

    void addTo(ExtraDays days) {
        days.add(Objects.requireNonNull(date), kind == Kind.EXTRA_OFF, Objects.requireNonNull(reason));
    }
}
