package org.duban.finding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What it took to rectify.
 *
 * @param people 人次
 * @param vehicles 台
 * @param spots 处
 * @param cubicMetres 立方米
 */
public record Effort(
        @Nullable Integer people,
        @Nullable Integer vehicles,
        @Nullable Integer spots,
        @Nullable BigDecimal cubicMetres) {

    public static final Effort NONE = new Effort(null, null, null, null);
}
