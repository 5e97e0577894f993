package org.duban.campaign.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit undertakes in one clause.
 *
 * @param quantity how much there is to do, where it can be counted; null together with its unit of measure
 * @param dueOn the last day; null for what has no date, and so becomes no task
 */
public record ClauseDetails(
        String text,
        @Nullable BigDecimal quantity,
        @Nullable String quantityUnit,
        @Nullable LocalDate dueOn) {

    public ClauseDetails {
        text = text.strip();
        quantityUnit = StatementDetails.orNull(quantityUnit);
    }

    boolean isQuantityWhole() {
        return (quantity == null) == (quantityUnit == null) && (quantity == null || quantity.signum() > 0);
    }
}
