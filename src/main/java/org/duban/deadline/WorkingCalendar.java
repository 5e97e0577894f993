package org.duban.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which days are worked: Monday to Friday, as altered by the holiday notices of the years it has data for, and over
 * them by the days that the district sets itself.
 *
 * <p>Immutable; one taken at the beginning of a reckoning stays the same to its end.
 */
public final class WorkingCalendar {

    /** Knows no holiday of any year. */
    public static final WorkingCalendar WITHOUT_DATA = of(Set.of(), List.of());

    private final Set<Integer> years;
    private final Map<LocalDate, CalendarDay> named;
    private final Map<LocalDate, ExtraDay> extra;
    private final WorkingHours hours;

    private WorkingCalendar(
            Set<Integer> years, Map<LocalDate, CalendarDay> named, Map<LocalDate, ExtraDay> extra, WorkingHours hours) {
        this.years = years;
        this.named = named;
        this.extra = extra;
        this.hours = hours;
    }

    /** The calendar that these notices make, with nothing set by the district. */
    public static WorkingCalendar of(Collection<Integer> years, Collection<CalendarDay> days) {
        return of(years, days, List.of(), WorkingHours.USUAL);
    }

    /**
     * The calendar that notices and district make.
     *
     * @param years the years whose holiday notices are known
     * @param days what those notices name, each date once
     * @param extraDays what the district sets over them, each date once
     */
    public static WorkingCalendar of(
            Collection<Integer> years,
            Collection<CalendarDay> days,
            Collection<ExtraDay> extraDays,
            WorkingHours hours) {
        var named = days.stream().collect(Collectors.toUnmodifiableMap(CalendarDay::date, Function.identity()));
        var extra = extraDays.stream().collect(Collectors.toUnmodifiableMap(ExtraDay::date, Function.identity()));
        return new WorkingCalendar(Set.copyOf(years), named, extra, hours);
    }

    public DayKind kindOf(LocalDate date) {
        var set = extra.get(date);
        return set == null ? kindByNotice(date) : set.kind();
    }

    private DayKind kindByNotice(LocalDate date) {
        var weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        var day = named.get(date);
        if (day == null) {
            return weekend ? DayKind.WEEKEND : DayKind.WORKING;
        }
        if (day.off()) {
            return DayKind.HOLIDAY;
        }
        return weekend ? DayKind.MAKE_UP : DayKind.WORKING;
    }

    public boolean isWorking(LocalDate date) {
        return kindOf(date).isWorking();
    }

    public WorkingHours hours() {
        return hours;
    }

    /**
     * The holiday that a day off belongs to, or that a make-up working day makes up for; of a day that the district
     * set, its reason.
     */
    public Optional<String> nameOf(LocalDate date) {
        var set = extra.get(date);
        if (set != null) {
            return Optional.of(set.reason());
        }
        return Optional.ofNullable(named.get(date)).map(CalendarDay::name);
    }

    public boolean knows(int year) {
        return years.contains(year);
    }

    /** The years touched between two dates whose notice is not known, in order: what is reckoned there is a guess. */
    public List<Integer> unknownYears(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .filter(year -> !knows(year))
                .boxed()
                .toList();
    }

    /** The day on which that many working days after a date, the date itself not counted, have passed. */
    public LocalDate plusWorkingDays(LocalDate date, int count) {
        var day = date;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (isWorking(day)) {
                left--;
            }
        }
        return day;
    }

    /** How many days are worked between two dates, both included. */
    public int workingDays(LocalDate first, LocalDate last) {
        return (int) first.datesUntil(last.plusDays(1)).filter(this::isWorking).count();
    }

    /** The runs of consecutive days of one kind between two dates, both included. */
    public List<DayRange> rangesOf(DayKind kind, LocalDate first, LocalDate last) {
        var ranges = new ArrayList<DayRange>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (kindOf(day) != kind) {
                continue;
            }
            var previous = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (previous != null && previous.last().plusDays(1).equals(day)) {
                ranges.set(ranges.size() - 1, new DayRange(previous.first(), day));
            } else {
                ranges.add(new DayRange(day, day));
            }
        }
        return List.copyOf(ranges);
    }
}
