package org.duban.deadline;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.duban.deadline.CalendarFileRefused.Place;
import org.jspecify.annotations.Nullable;

/** The holiday notice of a year as a table: a line a day, in the columns date, isOffDay and name under any of their names. */
final class CalendarSheet {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?: 0?0:00(?::00)?)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.0+)?");
    /** The day that a spreadsheet counts from, as it is right for all days since March 1900. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final Set<String> OFF = Set.of("true", "1", "休", "休息", "放假", "是", "yes", "off");
    private static final Set<String> ON = Set.of("false", "0", "班", "上班", "补班", "否", "no", "on");

    private final int year;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    /** What a line tells, and what its heading may be. */
    private enum Column {
        DATE("date", "date|日期"),
        OFF("isOffDay", "isOffDay|是否休息|休/班|休班|是否放假|类型"),
        NAME("name", "name|名称|节日|节日名称|假日");

        private final String field;
        private final Pattern heading;

        Column(String field, String headings) {
            this.field = field;
            this.heading = Pattern.compile(headings, Pattern.CASE_INSENSITIVE);
        }

        boolean isHeadedBy(String text) {
            return heading.matcher(text).matches();
        }
    }

    private CalendarSheet(int year) {
        this.year = year;
    }

    /** Reads the notice of a year, or refuses the table as a whole. */
    static CalendarNotice read(int year, String source, List<SheetLine> lines) {
        return new CalendarNotice(year, source, new CalendarSheet(year).days(lines));
    }

    private List<CalendarDay> days(List<SheetLine> lines) {
        var filled = lines.stream().filter(line -> !line.isBlank()).toList();
        if (filled.isEmpty()) {
            throw new CalendarFileRefused("days", "empty", Integer.toString(year));
        }
        find(filled.get(0));
        var days = new NoticeDays(year);
        for (var line : filled.subList(1, filled.size())) {
            Function<String, Place> place = field -> place(line, field);
            days.add(place, date(line), off(line), cell(line, Column.NAME));
        }
        return days.all();
    }

    private void find(SheetLine heading) {
        for (var column : Column.values()) {
            for (int at = 0; at < heading.cells().size(); at++) {
                if (column.isHeadedBy(heading.cell(at))) {
                    places.putIfAbsent(column, at);
                }
            }
            if (!places.containsKey(column)) {
                throw new CalendarFileRefused(
                        new Place(
                                column.field,
                                Phrase.of("deadline.calendar.place.heading", Integer.toString(heading.number()))),
                        "noColumn",
                        Phrase.of("deadline.calendar.part." + column.field));
            }
        }
    }

    private LocalDate date(SheetLine line) {
        var text = cell(line, Column.DATE);
        var date = SERIAL.matcher(text).matches() ? serial(text) : written(text);
        if (date == null) {
            throw new CalendarFileRefused(place(line, Column.DATE.field), "notADate");
        }
        return date;
    }

    private static LocalDate serial(String text) {
        return EPOCH.plusDays(new BigDecimal(text).intValue());
    }

    private static @Nullable LocalDate written(String text) {
        var match = DATE.matcher(text);
        try {
            return match.matches()
                    ? LocalDate.of(number(match.group(1)), number(match.group(2)), number(match.group(3)))
                    : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private boolean off(SheetLine line) {
        var text = cell(line, Column.OFF).toLowerCase(Locale.ROOT);
        if (!OFF.contains(text) && !ON.contains(text)) {
            throw new CalendarFileRefused(place(line, Column.OFF.field), "notOffOrOn");
        }
        return OFF.contains(text);
    }

    private String cell(SheetLine line, Column column) {
        return line.cell(Objects.requireNonNull(places.get(column)));
    }

    private static Place place(SheetLine line, String field) {
        return new Place(
                "rows[" + line.number() + "]." + field,
                Phrase.of(
                        "deadline.calendar.place.cell",
                        Integer.toString(line.number()),
                        Phrase.of("deadline.calendar.part." + field)));
    }
}
