package org.duban.campaign.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.duban.campaign.PlannedSpan;
import org.duban.campaign.WorksOn;

/**
 * A plan laid backwards from its last day (倒排工期): the last step ends there, each of the others where the next one
 * begins.
 *
 * @param points what is to be done by the end of each month, evenly
 */
public record PlanBack(PlannedSpan span, List<Leg> legs, List<PlanPoint> points) {

    /** A step of the work and how many counting days it takes. */
    public record Step(String title, int days) {}

    /** A step with its days; its last day becomes the date of a milestone. */
    public record Leg(String title, LocalDate from, LocalDate to) {}

    static PlanBack from(LocalDate end, List<Step> steps, WorksOn works, BigDecimal total, PlanDays days) {
        var legs = new ArrayDeque<Leg>();
        var to = days.first(works, end, 1);
        for (int at = steps.size() - 1; at >= 0; at--) {
            var step = steps.get(at);
            var leg = new Leg(step.title(), days.first(works, to, step.days()), at == steps.size() - 1 ? end : to);
            legs.addFirst(leg);
            to = days.first(works, leg.from().minusDays(1), 1);
        }
        var span = new PlannedSpan(legs.getFirst().from(), end, works);
        return new PlanBack(span, List.copyOf(legs), monthly(span, total, days));
    }

    private static List<PlanPoint> monthly(PlannedSpan span, BigDecimal total, PlanDays days) {
        var even = new PlanCurve(span, total, List.of(), days);
        var points = new ArrayList<PlanPoint>();
        for (var day = span.from().with(TemporalAdjusters.lastDayOfMonth());
                day.isBefore(span.to());
                day = day.plusDays(1).with(TemporalAdjusters.lastDayOfMonth())) {
            points.add(new PlanPoint(day, even.plannedAt(day)));
        }
        if (!points.isEmpty()) {
            points.add(new PlanPoint(span.to(), total));
        }
        return List.copyOf(points);
    }
}
