package org.duban.deadline.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.ExtraDays;
import org.duban.deadline.WorkingHoursSetting;
import org.duban.platform.web.FormRefusals;
import org.duban.platform.web.TimeFormats;
import org.duban.shared.DomainException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the administrator sets on the calendar's page: the district's own days, and the working hours. */
@Controller
@RequestMapping("/calendar")
@RequiredArgsConstructor
class CalendarSettingsController {

    private final ExtraDays extraDays;
    private final WorkingHoursSetting hours;
    private final CalendarPage page;
    private final TimeFormats times;

    @PostMapping("/extra-days")
    ModelAndView addDay(
            @Valid @ModelAttribute(CalendarPage.EXTRA_DAY) ExtraDayForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var date = form.date();
        if (errors.hasErrors() || date == null) {
            return page.refused(CalendarPage.EXTRA_DAY);
        }
        try {
            form.addTo(extraDays);
        } catch (DomainException refusal) {
            FormRefusals.show(refusal, errors);
            return page.refused(CalendarPage.EXTRA_DAY);
        }
        return done(redirect, "deadline.calendar.extra.added", date);
    }

    @PostMapping("/extra-days/{date}/removal")
    ModelAndView removeDay(
            @PathVariable LocalDate date, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        if (reason.isBlank() || reason.length() > ExtraDayForm.LONGEST_REASON) {
            redirect.addFlashAttribute("removalRefused", date);
            return backTo(date);
        }
        extraDays.remove(date, reason);
        return done(redirect, "deadline.calendar.extra.removed", date);
    }

    @PostMapping("/hours")
    ModelAndView setHours(
            @Valid @ModelAttribute(CalendarPage.HOURS) WorkingHoursForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return page.refused(CalendarPage.HOURS);
        }
        try {
            hours.set(form.toHours());
        } catch (DomainException refusal) {
            FormRefusals.show(refusal, errors);
            return page.refused(CalendarPage.HOURS);
        }
        redirect.addFlashAttribute("flash", "deadline.calendar.hours.done");
        return new ModelAndView("redirect:/calendar");
    }

    private ModelAndView done(RedirectAttributes redirect, String words, LocalDate date) {
        redirect.addFlashAttribute("flash", words);
        redirect.addFlashAttribute("flashArguments", new Object[] {times.day(date)});
        return backTo(date);
    }

    private static ModelAndView backTo(LocalDate date) {
        return new ModelAndView("redirect:/calendar?year=" + date.getYear());
    }
}
