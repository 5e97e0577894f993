package org.duban.inspection.checklist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.duban.standard.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A checklist answered at a stop.
 *
 * @param total the points of what counted, and {@code lost} those of what was not in order
 * @param failures how many lines were not in order, and {@code logged} how many of them have become findings
 * @param differences on how many lines another number was found than declared
 */
public record StopCheckRow(
        UUID id,
        UUID inspectionId,
        UUID placeId,
        String placeName,
        UUID checklistId,
        String name,
        @Nullable String nameEn,
        UUID filledBy,
        String filledByName,
        Instant filledAt,
        BigDecimal total,
        BigDecimal lost,
        int failures,
        int logged,
        int differences) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public String nameIn(Locale locale) {
        return Texts.in(locale, name, nameEn);
    }

    /** The share of the points that were kept (得分率), in per cent with one digit; null where nothing counted. */
    public @Nullable BigDecimal getRate() {
        return total.signum() == 0 ? null : WHOLE.multiply(total.subtract(lost)).divide(total, 1, RoundingMode.HALF_UP);
    }
}
