package org.duban.campaign.meeting.web;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.meeting.MeetingId;
import org.duban.campaign.meeting.MeetingNames;
import org.duban.campaign.meeting.MeetingReader;
import org.duban.shared.DomainException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what a meeting's own page and its paper show. */
@Component
@RequiredArgsConstructor
class MeetingPage {

    private final MeetingReader reader;
    private final MeetingNames names;
    private final MessageSource messages;

    ModelAndView of(String view, MeetingId id, SignedIn who) {
        return of(view, id, who, HttpStatus.OK);
    }

    /** The page again, with why what was asked for did not happen. */
    ModelAndView refused(MeetingId id, SignedIn who, DomainException refusal) {
        var why = messages.getMessage(
                refusal.getDetailMessageCode(), refusal.getDetailMessageArguments(), LocaleContextHolder.getLocale());
        return of("meeting/show", id, who, refusal.getStatusCode()).addObject("refusal", why);
    }

    private ModelAndView of(String view, MeetingId id, SignedIn who, HttpStatusCode status) {
        var meeting = reader.require(id, who);
        var page = new ModelAndView(view)
                .addObject("meeting", meeting)
                .addObject("meetingName", names.of(meeting))
                .addObject("decisions", reader.decisions(id, who))
                .addObject("receipts", reader.receipts(id, who))
                .addObject("former", reader.before(meeting, who).orElse(null));
        page.setStatus(status);
        return page;
    }
}
