package org.duban.campaign.statement.web;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.duban.campaign.statement.ClauseDetails;
import org.duban.campaign.statement.ClauseQuantityIncomplete;
import org.duban.campaign.statement.ClauseRow;
import org.duban.campaign.statement.ClauseWithoutText;
import org.jspecify.annotations.Nullable;

/** A clause as it is filled in; a row that was left empty is none. */
record ClauseForm(
        @Size(max = 1000) @Nullable String text,
        @Size(max = 20) @Nullable String quantity,
        @Size(max = 20) @Nullable String quantityUnit,
        @Nullable LocalDate dueOn) {

    static final ClauseForm EMPTY = new ClauseForm(null, null, null, null);

    static ClauseForm of(ClauseRow clause) {
        var quantity = clause.quantity();
        return new ClauseForm(
                clause.text(),
                quantity == null ? null : quantity.stripTrailingZeros().toPlainString(),
                clause.quantityUnit(),
                clause.dueOn());
    }

    boolean isLeftEmpty() {
        return isBlank(text) && isBlank(quantity) && isBlank(quantityUnit) && dueOn == null;
    }

    /** @param place from 1, as people count */
    ClauseDetails toDetails(int place) {
        if (text == null || isBlank(text)) {
            throw new ClauseWithoutText(place);
        }
        var clause = new ClauseDetails(text, number(place), quantityUnit, dueOn);
        // Which row it is in the form only the form knows: rows left empty before it are no clauses.
        if (!clause.isQuantityWhole()) {
            throw new ClauseQuantityIncomplete(place);
        }
        return clause;
    }

    /** Kept as typed until now, so that what is no number comes back to be mended. */
    private @Nullable BigDecimal number(int place) {
        try {
            return quantity == null || isBlank(quantity) ? null : new BigDecimal(quantity.strip());
        } catch (NumberFormatException mistyped) {
            throw new ClauseQuantityIncomplete(place);
        }
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
