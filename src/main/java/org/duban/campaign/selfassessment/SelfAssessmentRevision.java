package org.duban.campaign.selfassessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One of the assessments that an item has had. */
public record SelfAssessmentRevision(
        int revision,
        Verdict verdict,
        BigDecimal points,
        BigDecimal possible,
        @Nullable String remark,
        @Nullable String unitName,
        LocalDate assessedOn,
        Instant recordedAt,
        String recordedByName) {}
