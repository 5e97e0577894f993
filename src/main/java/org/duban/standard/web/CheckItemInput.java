package org.duban.standard.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.duban.deadline.DeadlineKind;
import org.duban.standard.CheckItemDetails;
import org.duban.standard.Severity;
import org.duban.unit.PlaceKind;
import org.jspecify.annotations.Nullable;

/** A check item as a call gives it. */
record CheckItemInput(
        @NotBlank @ShortCode String code,

        @NotBlank @ShortCode String sectionCode,

        @NotBlank @Size(max = 100) String sectionName,

        @Size(max = 200) @Nullable String sectionNameEn,
        @NotBlank @Size(max = 100) String name,

        @Size(max = 200) @Nullable String nameEn,
        @NotBlank @Size(max = 2000) String requirement,

        @Size(max = 4000) @Nullable String requirementEn,
        @NotNull Severity severity,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal points,

        @NotNull @Valid Deadline deadline,

        @Size(max = 500) @Nullable String basis,
        @Nullable List<@Size(max = 100) String> synonyms,
        @Nullable List<PlaceKind> placeKinds,
        @Nullable Long version) {

    /** The time that is given, counted from the finding on. */
    record Deadline(@NotNull DeadlineKind kind, @NotNull Integer amount) {}

    CheckItemDetails toDetails() {
        return new CheckItemDetails(
                code,
                sectionCode,
                sectionName,
                sectionNameEn,
                name,
                nameEn,
                requirement,
                requirementEn,
                severity,
                points,
                CheckItemDetails.term(deadline.kind(), deadline.amount()),
                basis,
                synonyms == null ? List.of() : synonyms,
                placeKinds == null ? List.of() : placeKinds);
    }
}
