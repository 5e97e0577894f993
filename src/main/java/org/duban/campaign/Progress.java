package org.duban.campaign;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a unit says it has come. Figures are totals up to now, not what was added.
 *
 * @param percent null where the quantity tells it, or where nothing changed but the words
 * @param quantityDone null where nothing is counted
 * @param words what was done, what stands in the way; needed where the figures surprise
 */
public record Progress(
        @Nullable Integer percent,
        @Nullable BigDecimal quantityDone,
        @Nullable String words) {

    public Progress {
        words = Texts.orNull(words);
        if (percent == null && quantityDone == null && words == null) {
            throw new ProgressEmpty();
        }
        if (percent != null && (percent < 0 || percent > 100)) {
            throw new PercentOutOfRange();
        }
        if (quantityDone != null && quantityDone.signum() < 0) {
            throw new QuantityDoneNegative();
        }
    }
}
