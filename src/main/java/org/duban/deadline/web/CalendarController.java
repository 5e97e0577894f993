package org.duban.deadline.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.CalendarYear;
import org.duban.deadline.WorkingCalendars;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the working calendar, and the import of holiday notices. */
@Controller
@RequestMapping("/calendar")
@RequiredArgsConstructor
class CalendarController {

    private final WorkingCalendars calendars;
    private final Clock clock;

    @GetMapping
    ModelAndView show(@RequestParam @Nullable Integer year) {
        var model = page(year == null ? today().getYear() : year);
        return new ModelAndView(
                "deadline/calendar", model.addAttribute("form", new HolidayFileForm(yearToImport(), null)));
    }

    @PostMapping
    ModelAndView takeNotice(
            @Valid @ModelAttribute("form") HolidayFileForm form, BindingResult errors, RedirectAttributes redirect) {
        var text = form.text(errors);
        if (text.isPresent() && !errors.hasErrors()) {
            int year = Objects.requireNonNull(form.year());
            try {
                calendars.importYear(year, form.name(), text.get());
                redirect.addFlashAttribute("flash", "deadline.calendar.import.done");
                redirect.addFlashAttribute("flashArguments", new Object[] {Integer.toString(year)});
                return new ModelAndView("redirect:/calendar?year=" + year);
            } catch (DomainException refusal) {
                // What it names is a place within the file, so the file is the field at fault.
                errors.rejectValue(
                        "file", refusal.getDetailMessageCode(), refusal.getDetailMessageArguments(), refusal.code());
            }
        }
        return new ModelAndView("deadline/calendar", page(today().getYear()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelMap page(int wanted) {
        var today = today();
        var year = Math.max(HolidayFileForm.EARLIEST_YEAR, Math.min(wanted, HolidayFileForm.LATEST_YEAR));
        var calendar = calendars.current();
        var known = calendars.years();
        var offered = new TreeSet<Integer>();
        known.stream().map(CalendarYear::year).forEach(offered::add);
        offered.add(today.getYear());
        offered.add(today.getYear() + 1);
        offered.add(year);
        return new ModelMap("view", YearView.of(year, calendar, today))
                .addAttribute("isKnown", calendar.knows(year))
                .addAttribute("known", known)
                .addAttribute("years", offered)
                .addAttribute("missing", calendars.missingYears());
    }

    /** The year whose notice is waited for most. */
    private int yearToImport() {
        return calendars.missingYears().stream().findFirst().orElse(today().getYear() + 1);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
