package org.duban.ranking.scheme;

import java.util.Arrays;

/** Why a point was lost, or won. */
public enum LineKind {
    /** 新发现 */
    FOUND,
    /** 当场整改 */
    ON_THE_SPOT,
    /** 反弹 */
    RECURRENCE,
    /** 逾期: a deadline passed in the period without an answer. */
    LATE,
    /** 逾期结转: a deadline that passed before the period is still unanswered at its end. */
    CARRIED,
    /** 返工 */
    REWORK,
    /** 自查自纠: found by the unit itself and struck off in the period. */
    SELF_FOUND,
    /** 加分 */
    BONUS;

    public boolean isWon() {
        return this == SELF_FOUND || this == BONUS;
    }

    /** The names of those by which points are won, for statements about points lost. */
    public static String[] won() {
        return Arrays.stream(values())
                .filter(LineKind::isWon)
                .map(LineKind::name)
                .toArray(String[]::new);
    }
}
