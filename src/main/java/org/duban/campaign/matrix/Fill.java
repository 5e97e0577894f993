package org.duban.campaign.matrix;

/** How far what is laid down for a cell reaches. */
public enum Fill {
    CELL,
    /** All areas that stand across. */
    ROW,
    /** All items. */
    COLUMN
}
