package org.duban.standard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.duban.deadline.DeadlineKind;
import org.jspecify.annotations.Nullable;

/** One revision of a check item, whole. */
public record CheckItemRow(
        UUID id,
        UUID standardId,
        String code,
        int revision,
        String sectionCode,
        String sectionName,
        @Nullable String sectionNameEn,
        String name,
        @Nullable String nameEn,
        String requirement,
        @Nullable String requirementEn,
        Severity severity,
        BigDecimal points,
        DeadlineKind termKind,
        int termAmount,
        @Nullable String basis,
        List<String> synonyms,
        List<String> placeKinds,
        Instant madeAt,
        boolean superseded,
        boolean retired,
        long version) {

    public String sectionIn(Locale locale) {
        return Texts.in(locale, sectionName, sectionNameEn);
    }

    public String nameIn(Locale locale) {
        return Texts.in(locale, name, nameEn);
    }

    public String requirementIn(Locale locale) {
        return Texts.in(locale, requirement, requirementEn);
    }

    /** Without the noughts that the database keeps: 0.5, 2. */
    public String pointsInDigits() {
        return points.stripTrailingZeros().toPlainString();
    }
}
