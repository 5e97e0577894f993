package org.duban.finding.web;

import java.util.ArrayList;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.BulkAcknowledgement;
import org.duban.finding.BulkAcknowledgement.Refused;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Acknowledges the findings that are ticked on the unit's desk, and comes back to it with what became of them. */
@Controller
@RequiredArgsConstructor
class BulkAcknowledgementController {

    private final BulkAcknowledgement bulk;
    private final MessageSource messages;

    @PostMapping("/findings/acknowledgements")
    RedirectView acknowledge(
            @ModelAttribute("form") BulkAcknowledgementForm form,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            RedirectAttributes redirect) {
        var lacking = form.lacking();
        if (lacking == null) {
            var outcome = bulk.acknowledge(form.chosen(), Required.text(form.person()), who);
            redirect.addFlashAttribute("bulkAcknowledged", outcome.acknowledged());
            redirect.addFlashAttribute(
                    "bulkRefused",
                    new ArrayList<>(outcome.refused().stream()
                            .map(refused -> words(refused, locale))
                            .toList()));
        } else {
            redirect.addFlashAttribute("bulkLacking", lacking);
        }
        return new RedirectView("/", true);
    }

    private String words(Refused refused, Locale locale) {
        var problem = refused.reason().updateAndGetBody(messages, locale);
        return String.valueOf(messages.getMessage(
                "finding.bulk.refused-line", new Object[] {refused.number(), problem.getDetail()}, locale));
    }
}
