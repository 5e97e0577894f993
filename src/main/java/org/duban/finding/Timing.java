package org.duban.finding;

/** How findings did with their deadlines, by the definitions of rankings. */
public enum Timing {
    /** 应结案: struck off, or past the deadline and neither struck off nor on hold. */
    DUE,
    /** 按期结案: struck off without any deadline missed that was not excused. */
    IN_TIME
}
