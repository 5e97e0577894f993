package org.duban.campaign.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** In which pieces a plan is looked at. */
public enum PlanScale {
    DAY,
    WEEK,
    MONTH;

    /** A piece of the calendar that begins and ends within the plan. */
    public record Piece(LocalDate first, LocalDate last) {}

    /** The first day of the piece after that in which the day lies. */
    public LocalDate next(LocalDate day) {
        return switch (this) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
        };
    }

    public List<Piece> pieces(LocalDate first, LocalDate last) {
        var pieces = new ArrayList<Piece>();
        for (var day = first; !day.isAfter(last); day = next(day)) {
            var end = next(day).minusDays(1);
            pieces.add(new Piece(day, end.isAfter(last) ? last : end));
        }
        return pieces;
    }
}
