package org.duban.campaign.meeting.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.meeting.MeetingId;
import org.duban.campaign.meeting.MeetingReader;
import org.duban.campaign.meeting.MeetingReceipts;
import org.duban.campaign.meeting.MeetingService;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A meeting's own page, its form and its paper; there it is issued and confirmed as read. */
@Controller
@RequestMapping("/meetings/{id}")
@RequiredArgsConstructor
class MeetingController {

    private final MeetingService meetings;
    private final MeetingReader reader;
    private final MeetingReceipts receipts;
    private final MeetingPage page;
    private final MeetingChoices choices;
    private final Clock clock;

    @GetMapping
    ModelAndView show(@PathVariable MeetingId id, @AuthenticationPrincipal SignedIn who) {
        return page.of("meeting/show", id, who);
    }

    @GetMapping("/print")
    ModelAndView print(@PathVariable MeetingId id, @AuthenticationPrincipal SignedIn who) {
        return page.of("meeting/print", id, who).addObject("back", "/meetings/" + id);
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable MeetingId id, @AuthenticationPrincipal SignedIn who) {
        var form = MeetingForm.of(reader.require(id, who), reader.decisions(id, who), clock.getZone());
        return form(id, who, HttpStatus.OK).addObject("form", form);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable MeetingId id,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                meetings.change(id, form.toDetails(clock.getZone()), form.version());
                return shown(id, "campaign.flash.meeting-changed", redirect);
            } catch (NotFound gone) {
                throw gone;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(id, who, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/issuing")
    ModelAndView issue(
            @PathVariable MeetingId id,
            @RequestParam(required = false) @Nullable Long version,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        try {
            meetings.issue(id, who, version);
        } catch (NotFound gone) {
            throw gone;
        } catch (DomainException refusal) {
            return page.refused(id, who, refusal);
        }
        return shown(id, "campaign.flash.meeting-issued", redirect);
    }

    @PostMapping("/receipts")
    ModelAndView confirm(
            @PathVariable MeetingId id,
            @RequestParam(required = false) @Nullable UUID unitId,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        receipts.confirm(id, unitId, who);
        return shown(id, "campaign.flash.meeting-read", redirect);
    }

    private ModelAndView form(MeetingId id, SignedIn who, HttpStatus status) {
        var form = new ModelAndView("meeting/form", status).addObject("meeting", reader.require(id, who));
        choices.addTo(form);
        return form;
    }

    static ModelAndView shown(MeetingId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/meetings/" + id);
    }
}
