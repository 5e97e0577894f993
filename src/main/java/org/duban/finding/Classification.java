package org.duban.finding;

import java.math.BigDecimal;
import org.duban.deadline.DeadlineTerm;
import org.duban.standard.CheckItemId;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is, once its item, place and history have been looked up.
 *
 * @param points what it costs, kept as it was on the day of logging
 * @param term the time limit that the item's policy gives, null without an item
 */
record Classification(
        String placeName,
        @Nullable CheckItemId checkItemId,
        String category,
        Severity severity,
        BigDecimal points,
        @Nullable DeadlineTerm term,
        @Nullable FindingId recurrenceOf) {}
