package org.duban.standard.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.duban.deadline.DeadlineKind;
import org.duban.standard.CheckItemDetails;
import org.duban.standard.CheckItemRow;
import org.duban.standard.Section;
import org.duban.standard.Severity;
import org.duban.unit.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in about a check item.
 *
 * @param synonyms separated by lines or by ； 、 ; or commas
 */
record CheckItemForm(
        @NotBlank @ShortCode @Nullable String code,

        @NotBlank @ShortCode @Nullable String sectionCode,

        @NotBlank @Size(max = 100) @Nullable String sectionName,

        @Size(max = 200) @Nullable String sectionNameEn,
        @NotBlank @Size(max = 100) @Nullable String name,

        @Size(max = 200) @Nullable String nameEn,
        @NotBlank @Size(max = 2000) @Nullable String requirement,

        @Size(max = 4000) @Nullable String requirementEn,
        @NotNull @Nullable Severity severity,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal points,

        @NotNull @Nullable DeadlineKind deadlineKind,
        @NotNull @Nullable Integer amount,
        @Size(max = 500) @Nullable String basis,
        @Size(max = 2000) @Nullable String synonyms,
        @Nullable List<PlaceKind> placeKinds,
        @Nullable Long version) {

    static final CheckItemForm EMPTY = in(null, null, null, null);

    private static CheckItemForm in(
            @Nullable String code,
            @Nullable String sectionCode,
            @Nullable String sectionName,
            @Nullable String sectionNameEn) {
        return new CheckItemForm(
                code,
                sectionCode,
                sectionName,
                sectionNameEn,
                null,
                null,
                null,
                null,
                Severity.MINOR,
                null,
                DeadlineKind.DAYS,
                null,
                null,
                null,
                List.of(),
                null);
    }

    /** A further item of a section, with the number after its last. */
    static CheckItemForm furtherIn(Section section) {
        return in(section.nextCode(), section.code(), section.name(), section.nameEn());
    }

    static CheckItemForm of(CheckItemRow item) {
        return new CheckItemForm(
                item.code(),
                item.sectionCode(),
                item.sectionName(),
                item.sectionNameEn(),
                item.name(),
                item.nameEn(),
                item.requirement(),
                item.requirementEn(),
                item.severity(),
                new BigDecimal(item.pointsInDigits()),
                item.termKind(),
                item.termAmount(),
                item.basis(),
                String.join("\n", item.synonyms()),
                item.placeKinds().stream().map(PlaceKind::valueOf).toList(),
                item.version());
    }

    CheckItemDetails toDetails() {
        return new CheckItemDetails(
                Objects.requireNonNull(code),
                Objects.requireNonNull(sectionCode),
                Objects.requireNonNull(sectionName),
                sectionNameEn,
                Objects.requireNonNull(name),
                nameEn,
                Objects.requireNonNull(requirement),
                requirementEn,
                Objects.requireNonNull(severity),
                Objects.requireNonNull(points),
                CheckItemDetails.term(Objects.requireNonNull(deadlineKind), Objects.requireNonNull(amount)),
                basis,
                synonyms == null ? List.of() : List.of(synonyms.split("[\\n;；、，,]", -1)),
                placeKinds == null ? List.of() : placeKinds);
    }
}
