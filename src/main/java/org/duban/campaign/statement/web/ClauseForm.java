package org.duban.campaign.statement.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.duban.campaign.statement.ClauseDetails;
import org.duban.campaign.statement.ClauseRow;
import org.duban.campaign.statement.ClauseWithoutText;
import org.jspecify.annotations.Nullable;

/** A clause as it is filled in; a row that was left empty is none. */
record ClauseForm(
        @Size(max = 1000) @Nullable String text,

        @Digits(integer = 12, fraction = 2) @Nullable BigDecimal quantity,

        @Size(max = 20) @Nullable String quantityUnit,
        @Nullable LocalDate dueOn) {

    static final ClauseForm EMPTY = new ClauseForm(null, null, null, null);

    static ClauseForm of(ClauseRow clause) {
        return new ClauseForm(clause.text(), clause.quantity(), clause.quantityUnit(), clause.dueOn());
    }

    boolean isLeftEmpty() {
        return isBlank(text) && quantity == null && isBlank(quantityUnit) && dueOn == null;
    }

    /** Without the noughts that the database keeps: 46, 0.5. */
    public @Nullable String quantityInDigits() {
        return quantity == null ? null : quantity.stripTrailingZeros().toPlainString();
    }

    /** @param place from 1, as people count */
    ClauseDetails toDetails(int place) {
        if (text == null || isBlank(text)) {
            throw new ClauseWithoutText(place);
        }
        return new ClauseDetails(text, quantity, quantityUnit, dueOn);
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
