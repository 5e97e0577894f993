package org.duban.campaign.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done in all at the end of a day.
 *
 * @param figure in the task's unit of measure, or in per cent where nothing is counted
 */
public record PlanPoint(LocalDate day, BigDecimal figure) {

    /** As a statement gathers the points of a task: {@code 2026-03-31=120,2026-04-30=300}. */
    static List<PlanPoint> listOf(@Nullable String gathered) {
        if (gathered == null) {
            return List.of();
        }
        return Arrays.stream(gathered.split(","))
                .map(point -> point.split("="))
                .map(point -> new PlanPoint(LocalDate.parse(point[0]), new BigDecimal(point[1])))
                .toList();
    }
}
