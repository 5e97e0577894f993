package org.duban.standard;

import java.math.BigDecimal;

/** How grave a finding is. */
public enum Severity {
    /** 一般 */
    MINOR("1"),
    /** 较重 */
    MAJOR("2"),
    /** 严重 */
    CRITICAL("5");

    private final BigDecimal usualPoints;

    Severity(String usualPoints) {
        this.usualPoints = new BigDecimal(usualPoints);
    }

    /** What a finding costs that cites no check item. */
    public BigDecimal usualPoints() {
        return usualPoints;
    }
}
