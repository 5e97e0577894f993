package org.duban.inspection.checklist;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.duban.standard.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A line of a checklist as it is shown.
 *
 * @param position from 0
 */
public record LineRow(
        int position,
        LineKind kind,
        String text,
        @Nullable String textEn,
        @Nullable UUID checkItemId,
        @Nullable String itemCode,
        @Nullable String itemName,
        BigDecimal points,
        boolean photoRequired) {

    public String textIn(Locale locale) {
        return Texts.in(locale, text, textEn);
    }

    /** As it is counted by people: from 1. */
    public int number() {
        return position + 1;
    }
}
