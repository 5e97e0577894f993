package org.duban.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.duban.deadline.CalendarFileRefused.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form in which the yearly holiday notices are commonly passed on.
 *
 * <p>{@code {"year": 2025, "papers": ["…"], "days": [{"name": "元旦", "date": "2025-01-01", "isOffDay": true}]}}, the
 * papers being optional. A year's file may name days of the December before it.
 */
final class CalendarFile {

    private final int year;
    private final JsonNode root;

    private CalendarFile(int year, JsonNode root) {
        this.year = year;
        this.root = root;
    }

    /** Reads the notice of a year, or refuses the file as a whole. */
    static CalendarNotice read(int year, String source, String json) {
        return new CalendarFile(year, parse(json)).notice(source);
    }

    private static JsonNode parse(String json) {
        var withoutByteOrderMark = json.startsWith("\uFEFF") ? json.substring(1) : json;
        try {
            var root = JsonMapper.shared().readTree(withoutByteOrderMark);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException e) {
            var at = e.getLocation();
            var line = at == null ? 1 : at.getLineNr();
            throw new CalendarFileRefused("json", "notJson", Integer.toString(line));
        }
        throw new CalendarFileRefused("json", "notAnObject");
    }

    private CalendarNotice notice(String source) {
        var given = root.path("year");
        if (!given.isIntegralNumber()) {
            throw new CalendarFileRefused("year", "notANumber");
        }
        if (!given.canConvertToInt() || given.intValue() != year) {
            throw new CalendarFileRefused("year", "wrongYear", given.asString(), Integer.toString(year));
        }
        return new CalendarNotice(year, papers(source), days());
    }

    private String papers(String source) {
        var papers = root.path("papers")
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(paper -> !paper.isBlank())
                .collect(Collectors.joining("\n"));
        return papers.isEmpty() ? source : papers;
    }

    private List<CalendarDay> days() {
        var given = root.path("days");
        if (!given.isArray()) {
            throw new CalendarFileRefused("days", "notAList");
        }
        if (given.isEmpty()) {
            throw new CalendarFileRefused("days", "empty", Integer.toString(year));
        }
        var days = new NoticeDays(year);
        for (int i = 0; i < given.size(); i++) {
            var day = "days[" + i + "].";
            var off = given.path(i).path("isOffDay");
            if (!off.isBoolean()) {
                throw new CalendarFileRefused(day + "isOffDay", "notABoolean");
            }
            var name = given.path(i).path("name");
            days.add(
                    part -> new Place(day + part),
                    date(day + "date", given.path(i).path("date")),
                    off.booleanValue(),
                    name.isString() ? name.stringValue() : "");
        }
        return days.all();
    }

    private LocalDate date(String place, JsonNode given) {
        var date = given.isString() ? dateOf(given.stringValue()) : null;
        if (date == null) {
            throw new CalendarFileRefused(place, "notADate");
        }
        return date;
    }

    private static @Nullable LocalDate dateOf(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
