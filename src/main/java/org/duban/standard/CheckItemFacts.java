package org.duban.standard;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.duban.deadline.DeadlineKind;
import org.duban.deadline.DeadlineTerm;
import org.jspecify.annotations.Nullable;

/**
 * A check item (检查项) as findings and choices need it, at one revision.
 *
 * @param points what a finding under it costs, 0 to 100
 */
public record CheckItemFacts(
        UUID id,
        UUID standardId,
        String code,
        String sectionCode,
        String sectionName,
        String name,
        String requirement,
        Severity severity,
        BigDecimal points,
        DeadlineKind termKind,
        int termAmount,
        @Nullable String basis,
        List<String> synonyms,
        List<String> placeKinds) {

    /** The time that its policy gives (整改时限). */
    public DeadlineTerm term() {
        return new DeadlineTerm(termKind, termAmount, null);
    }
}
