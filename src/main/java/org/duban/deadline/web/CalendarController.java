package org.duban.deadline.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.CalendarHorizon;
import org.duban.deadline.WorkingCalendars;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the working calendar, and the import of holiday notices. */
@Controller
@RequestMapping("/calendar")
@RequiredArgsConstructor
class CalendarController {

    private final WorkingCalendars calendars;
    private final CalendarHorizon horizon;
    private final CalendarPage page;
    private final Clock clock;

    @GetMapping
    ModelAndView show(@RequestParam @Nullable Integer year) {
        return page.show(year == null ? today().getYear() : year);
    }

    @GetMapping("/months/{month}")
    String showMonth(@PathVariable YearMonth month, Model model) {
        var calendar = calendars.current();
        model.addAttribute("month", YearView.MonthView.of(month, calendar, today()));
        model.addAttribute("isKnown", calendar.knows(month.getYear()));
        return "deadline/calendar-month";
    }

    @PostMapping
    ModelAndView takeNotice(
            @Valid @ModelAttribute(CalendarPage.NOTICE) HolidayFileForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var content = form.content(errors);
        if (content.isPresent() && !errors.hasErrors()) {
            int year = Objects.requireNonNull(form.year());
            try {
                calendars.importYear(year, form.name(), content.get());
                horizon.look();
                redirect.addFlashAttribute("flash", "deadline.calendar.import.done");
                redirect.addFlashAttribute("flashArguments", page.inFigures(year));
                return new ModelAndView("redirect:/calendar?year=" + year);
            } catch (DomainException refusal) {
                // What it names is a place within the file, so the file is the field at fault.
                errors.rejectValue(
                        "file", refusal.getDetailMessageCode(), refusal.getDetailMessageArguments(), refusal.code());
            }
        }
        return form.year() == null ? page.refused(CalendarPage.NOTICE) : page.refused(CalendarPage.NOTICE, form.year());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
