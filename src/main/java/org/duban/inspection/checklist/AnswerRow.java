package org.duban.inspection.checklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.duban.standard.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A line of an answered checklist.
 *
 * @param position from 0
 * @param findingNumber of the finding that was made of it
 */
public record AnswerRow(
        int position,
        LineKind kind,
        String text,
        @Nullable String textEn,
        @Nullable UUID checkItemId,
        BigDecimal points,
        boolean photoRequired,
        @Nullable Answer answer,
        @Nullable Integer declared,
        @Nullable Integer found,
        @Nullable String note,
        List<UUID> evidence,
        @Nullable UUID findingId,
        @Nullable String findingNumber) {

    public String textIn(Locale locale) {
        return Texts.in(locale, text, textEn);
    }

    public boolean isFailed() {
        return answer == Answer.NO || !Objects.equals(declared, found);
    }
}
