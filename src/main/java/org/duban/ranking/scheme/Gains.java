package org.duban.ranking.scheme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How points are won.
 *
 * @param selfFound the factor by which the points of what a unit found itself and put right count for it (自查自纠)
 * @param most that a unit may win in a period, of all kinds together; without limit where null
 */
public record Gains(BigDecimal selfFound, @Nullable BigDecimal most) {

    static final Gains USUAL = new Gains(null, null);

    public Gains(@Nullable BigDecimal selfFound, @Nullable BigDecimal most) {
        this.selfFound = selfFound == null ? BigDecimal.ZERO : selfFound;
        this.most = most;
    }
}
