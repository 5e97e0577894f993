package org.duban.finding.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duban.deadline.DueBy;
import org.duban.finding.Effort;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the forms on a finding's page ask for; each uses the fields that its verb needs, and the service says what is
 * missing.
 *
 * @param version of the finding that the page showed
 */
record ActionForm(
        @Nullable Long version,
        @Size(max = 100) @Nullable String person,
        @Size(max = 2000) @Nullable String reason,
        @Size(max = 4000) @Nullable String measure,

        @PositiveOrZero @Digits(integer = 9, fraction = 0) @Nullable
        BigDecimal people,

        @PositiveOrZero @Digits(integer = 9, fraction = 0) @Nullable
        BigDecimal vehicles,

        @PositiveOrZero @Digits(integer = 9, fraction = 0) @Nullable
        BigDecimal spots,

        @PositiveOrZero @Digits(integer = 10, fraction = 2) @Nullable
        BigDecimal cubicMetres,

        @Size(max = 2000) @Nullable String comment,
        @Nullable UUID unitId,
        @Nullable String unitText,
        @Nullable DueChoice due,

        @Nullable LocalDate dueOn,

        @Nullable LocalDate until,

        @Nullable List<UUID> evidenceIds,
        @Nullable List<MultipartFile> photos) {

    static ActionForm of(long version, @Nullable UUID unit, @Nullable String unitName) {
        return new ActionForm(
                version,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                unit,
                unitName,
                DueChoice.POLICY,
                null,
                null,
                List.of(),
                null);
    }

    Effort effort() {
        return new Effort(count(people), count(vehicles), count(spots), cubicMetres);
    }

    /** Read as a number of any size, so that one that is too large is refused with all else that is wrong. */
    private static @Nullable Integer count(@Nullable BigDecimal given) {
        return given == null ? null : given.intValueExact();
    }

    @Nullable
    DueBy toDueBy(LocalDate today) {
        return due == null ? null : due.toDueBy(dueOn, today);
    }
}
