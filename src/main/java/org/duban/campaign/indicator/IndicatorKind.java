package org.duban.campaign.indicator;

/** What a value of an indicator is. */
public enum IndicatorKind {
    /** A number in the indicator's unit of measure. */
    VALUE,
    /** A part of a whole, of which both are kept and the share in per cent is reckoned. */
    RATE
}
