package org.duban.standard.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duban.deadline.DeadlineKind;
import org.duban.standard.CheckItemRow;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/** A revision of a check item as a call answers it. */
record CheckItemBody(
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
        Deadline deadline,
        @Nullable String basis,
        List<String> synonyms,
        List<String> placeKinds,
        Instant madeAt,
        boolean superseded,
        boolean retired,
        long version) {

    /** The time that is given, counted from the finding on. */
    record Deadline(DeadlineKind kind, int amount) {}

    static CheckItemBody of(CheckItemRow item) {
        return new CheckItemBody(
                item.id(),
                item.standardId(),
                item.code(),
                item.revision(),
                item.sectionCode(),
                item.sectionName(),
                item.sectionNameEn(),
                item.name(),
                item.nameEn(),
                item.requirement(),
                item.requirementEn(),
                item.severity(),
                item.points(),
                new Deadline(item.termKind(), item.termAmount()),
                item.basis(),
                item.synonyms(),
                item.placeKinds(),
                item.madeAt(),
                item.superseded(),
                item.retired(),
                item.version());
    }
}
