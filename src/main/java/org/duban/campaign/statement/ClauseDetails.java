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

    private static final int DIGITS = 12;

    public ClauseDetails {
        text = text.strip();
        quantityUnit = StatementDetails.orNull(quantityUnit);
    }

    /** A number that can be kept, of something; or neither. */
    public boolean isQuantityWhole() {
        if (quantity == null || quantityUnit == null) {
            return quantity == null && quantityUnit == null;
        }
        var plain = quantity.stripTrailingZeros();
        return plain.signum() > 0 && plain.scale() <= 2 && plain.precision() - plain.scale() <= DIGITS;
    }
}
