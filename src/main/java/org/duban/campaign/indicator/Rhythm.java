package org.duban.campaign.indicator;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.duban.shared.PeriodKind;

/** How often an indicator has a value. A period is known by its first day. */
public enum Rhythm {
    DAY {
        @Override
        public LocalDate first(LocalDate day) {
            return day;
        }

        @Override
        public LocalDate next(LocalDate first) {
            return first.plusDays(1);
        }

        @Override
        public String code(LocalDate first) {
            return first.toString();
        }
    },
    /** Monday to Sunday (ISO 8601). */
    WEEK {
        @Override
        public LocalDate first(LocalDate day) {
            return PeriodKind.WEEK.first(day);
        }

        @Override
        public LocalDate next(LocalDate first) {
            return first.plusWeeks(1);
        }

        @Override
        public String code(LocalDate first) {
            return "%d-W%02d"
                    .formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    },
    MONTH {
        @Override
        public LocalDate first(LocalDate day) {
            return PeriodKind.MONTH.first(day);
        }

        @Override
        public LocalDate next(LocalDate first) {
            return first.plusMonths(1);
        }

        @Override
        public String code(LocalDate first) {
            return "%d-%02d".formatted(first.getYear(), first.getMonthValue());
        }
    },
    QUARTER {
        @Override
        public LocalDate first(LocalDate day) {
            return PeriodKind.QUARTER.first(day);
        }

        @Override
        public LocalDate next(LocalDate first) {
            return first.plusMonths(3);
        }

        @Override
        public String code(LocalDate first) {
            return "%dQ%d".formatted(first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
        }
    },
    YEAR {
        @Override
        public LocalDate first(LocalDate day) {
            return day.withDayOfYear(1);
        }

        @Override
        public LocalDate next(LocalDate first) {
            return first.plusYears(1);
        }

        @Override
        public String code(LocalDate first) {
            return "%d".formatted(first.getYear());
        }
    };

    /** The first day of the period in which a day lies. */
    public abstract LocalDate first(LocalDate day);

    public abstract LocalDate next(LocalDate first);

    /** As it is written in a sheet or a call: {@code 2026-11-20}, {@code 2026-W47}, {@code 2026-11}, {@code 2026Q4}, {@code 2026}. */
    public abstract String code(LocalDate first);

    public LocalDate previous(LocalDate first) {
        return first(first.minusDays(1));
    }

    /** The last period that was over when this day began. */
    public LocalDate lastFull(LocalDate day) {
        return previous(first(day));
    }
}
