package org.duban.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** How the days are cut into periods. */
public enum PeriodKind {
    /** Monday to Sunday (ISO 8601). */
    WEEK {
        @Override
        public LocalDate first(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        public LocalDate last(LocalDate day) {
            return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        }
    },
    /** 旬: the 1st to the 10th, the 11th to the 20th, and the rest of the month. */
    TEN_DAYS {
        @Override
        public LocalDate first(LocalDate day) {
            return day.withDayOfMonth(day.getDayOfMonth() <= 10 ? 1 : day.getDayOfMonth() <= 20 ? 11 : 21);
        }

        @Override
        public LocalDate last(LocalDate day) {
            return day.getDayOfMonth() <= 20
                    ? day.withDayOfMonth(day.getDayOfMonth() <= 10 ? 10 : 20)
                    : MONTH.last(day);
        }
    },
    MONTH {
        @Override
        public LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        public LocalDate last(LocalDate day) {
            return day.with(TemporalAdjusters.lastDayOfMonth());
        }
    },
    QUARTER {
        @Override
        public LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
        }

        @Override
        public LocalDate last(LocalDate day) {
            return first(day).plusMonths(3).minusDays(1);
        }
    },
    /** Any days from one to another. */
    CUSTOM {
        @Override
        public LocalDate first(LocalDate day) {
            return day;
        }

        @Override
        public LocalDate last(LocalDate day) {
            return day;
        }
    };

    /** Those that follow upon each other by themselves. */
    public static List<PeriodKind> recurring() {
        return List.of(WEEK, TEN_DAYS, MONTH, QUARTER);
    }

    /** The first day of the one in which a day lies. */
    public abstract LocalDate first(LocalDate day);

    /** The last day of it. */
    public abstract LocalDate last(LocalDate day);
}
