package org.duban.campaign.indicator;

import java.math.BigDecimal;

/** In which direction an indicator should go. */
public enum Better {
    HIGHER,
    /** As for what pollutes. */
    LOWER;

    /** By how much the first is better than the second; negative where it is worse. */
    BigDecimal lead(BigDecimal first, BigDecimal second) {
        return this == HIGHER ? first.subtract(second) : second.subtract(first);
    }
}
