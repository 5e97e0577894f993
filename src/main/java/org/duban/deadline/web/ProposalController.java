package org.duban.deadline.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.Recalculations;
import org.duban.deadline.WorkingCalendars;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The deadlines that a change of the calendar would move, and the supervisors' decision about them. */
@Controller
@RequestMapping("/calendar/proposals")
@RequiredArgsConstructor
class ProposalController {

    private static final String BACK = "redirect:/calendar/proposals";

    private final Recalculations recalculations;
    private final WorkingCalendars calendars;
    private final MessageSource messages;

    /** What is to be done, and with which. */
    enum Decision {
        APPLY,
        DISMISS,
        APPLY_ALL,
        DISMISS_ALL;

        boolean isForAll() {
            return this == APPLY_ALL || this == DISMISS_ALL;
        }

        boolean isToApply() {
            return this == APPLY || this == APPLY_ALL;
        }
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String cursor, Locale locale, Model model) {
        var slice = recalculations.list(Slice.USUAL, cursor);
        model.addAttribute("lines", ProposalLine.of(slice.items(), calendars.reckoning(), messages, locale));
        model.addAttribute("next", slice.next());
        model.addAttribute("total", recalculations.count());
        return "deadline/calendar-proposals";
    }

    @PostMapping
    String decide(
            @RequestParam Decision decision,
            @RequestParam(defaultValue = "") List<UUID> ids,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        if (reason.isBlank() || reason.length() > ExtraDayForm.LONGEST_REASON) {
            return refused(redirect, "deadline.calendar.proposals.no-reason", reason);
        }
        if (ids.isEmpty() && !decision.isForAll()) {
            return refused(redirect, "deadline.calendar.proposals.nothing-chosen", reason);
        }
        var chosen = decision.isForAll() ? null : ids;
        if (decision.isToApply()) {
            var outcome = recalculations.apply(chosen, reason);
            return done(redirect, "deadline.calendar.proposals.applied", outcome.applied(), outcome.skipped());
        }
        return done(redirect, "deadline.calendar.proposals.dismissed", recalculations.dismiss(chosen, reason));
    }

    private static String refused(RedirectAttributes redirect, String words, String reason) {
        redirect.addFlashAttribute("lacking", words);
        redirect.addFlashAttribute("reason", reason);
        return BACK;
    }

    private static String done(RedirectAttributes redirect, String words, Object... numbers) {
        redirect.addFlashAttribute("flash", words);
        redirect.addFlashAttribute("flashArguments", numbers);
        return BACK;
    }
}
