package org.duban.ranking.flag;

/** What may fly over a unit, the best first. */
public enum FlagKind {
    /** 流动红旗: of the first in the league, until another takes it. */
    TRAVELLING,
    RED,
    /** 黄旗: among the last, but not often enough running for a black one. */
    YELLOW,
    BLACK
}
