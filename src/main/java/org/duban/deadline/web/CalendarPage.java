package org.duban.deadline.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.CalendarYear;
import org.duban.deadline.ExtraDays;
import org.duban.deadline.Recalculations;
import org.duban.deadline.WorkingCalendars;
import org.duban.platform.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.springframework.web.servlet.ModelAndView;

/** A year of the calendar with all that can be changed about it, each in a form of its own. */
@Component
@RequiredArgsConstructor
class CalendarPage {

    static final String NOTICE = "form";
    static final String EXTRA_DAY = "extraDay";
    static final String HOURS = "hoursForm";

    private final WorkingCalendars calendars;
    private final ExtraDays extraDays;
    private final Recalculations recalculations;
    private final MessageSource messages;
    private final Clock clock;

    ModelAndView show(int wanted) {
        return new ModelAndView("deadline/calendar", model(wanted));
    }

    /** This year's page again, around the form that was refused, which is in the model already. */
    ModelAndView refused(String form) {
        return refused(form, today().getYear());
    }

    /** The same with the page of another year. */
    ModelAndView refused(String form, int wanted) {
        var model = model(wanted);
        model.remove(form);
        return new ModelAndView("deadline/calendar", model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A year as its notice has it: how many days it takes off shows whether the file had the whole of it. */
    Object[] inFigures(int year) {
        return calendars.years().stream()
                .filter(known -> known.year() == year)
                .map(known -> new Object[] {Integer.toString(year), known.offDays(), known.makeUpDays()})
                .findFirst()
                .orElseThrow();
    }

    private ModelMap model(int wanted) {
        var today = today();
        var year = Math.max(HolidayFileForm.EARLIEST_YEAR, Math.min(wanted, HolidayFileForm.LATEST_YEAR));
        var calendar = calendars.current();
        var known = calendars.years();
        var missing = calendars.missingYears();
        return new ModelMap("view", YearView.of(year, calendar, today))
                .addAttribute("isKnown", calendar.knows(year))
                .addAttribute("known", known)
                .addAttribute("years", offered(known, year))
                .addAttribute("missing", missing)
                .addAttribute("extraDays", extraDays.list())
                .addAttribute(
                        "extraKinds", Choice.named("deadline.calendar.kind.", ExtraDayForm.Kind.values(), messages))
                .addAttribute("hours", calendar.hours())
                .addAttribute("waiting", recalculations.count())
                .addAttribute(
                        NOTICE, new HolidayFileForm(missing.isEmpty() ? today.getYear() + 1 : missing.get(0), null))
                .addAttribute(EXTRA_DAY, ExtraDayForm.EMPTY)
                .addAttribute(HOURS, WorkingHoursForm.of(calendar.hours()));
    }

    private SortedSet<Integer> offered(List<CalendarYear> known, int shown) {
        var offered = new TreeSet<>(List.of(today().getYear(), today().getYear() + 1, shown));
        known.stream().map(CalendarYear::year).forEach(offered::add);
        return offered;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
