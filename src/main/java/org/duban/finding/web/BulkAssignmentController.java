package org.duban.finding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.BulkAssignment;
import org.duban.finding.BulkAssignment.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Assigns the findings that are ticked in the register, and comes back to it with what became of them. */
@Controller
@RequiredArgsConstructor
class BulkAssignmentController {

    private final BulkAssignment bulk;
    private final MessageSource messages;
    private final Clock clock;

    @PostMapping("/findings/assignment")
    RedirectView assign(
            @ModelAttribute("form") BulkForm form,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            RedirectAttributes redirect) {
        var lacking = form.lacking();
        if (lacking == null) {
            var outcome = bulk.assign(form.chosen(), form.unit(), form.toDueBy(LocalDate.now(clock)), who);
            redirect.addFlashAttribute("bulkAssigned", outcome.assigned());
            redirect.addFlashAttribute(
                    "bulkRefused",
                    new ArrayList<>(outcome.refused().stream()
                            .map(refused -> words(refused, locale))
                            .toList()));
        } else {
            redirect.addFlashAttribute("bulkLacking", lacking);
        }
        return to(form.back());
    }

    private String words(Refused refused, Locale locale) {
        var problem = refused.reason().updateAndGetBody(messages, locale);
        return String.valueOf(messages.getMessage(
                "finding.bulk.refused-line", new Object[] {refused.number(), problem.getDetail()}, locale));
    }

    /** Only the query of the address is used: it leads nowhere else. */
    private static RedirectView to(@Nullable String back) {
        var query = back == null || back.indexOf('?') < 0 ? "" : back.substring(back.indexOf('?'));
        var view = new RedirectView("/findings" + query, true);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
