package org.duban.campaign.meeting;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What meetings are called, such as 创文第3次推进会; templates call it {@code @meetingNames}. */
@Component("meetingNames")
@RequiredArgsConstructor
public class MeetingNames {

    private final MessageSource messages;

    public String of(MeetingRow meeting) {
        return of(meeting.campaignName(), meeting.number(), meeting.kind());
    }

    public String of(String campaign, int number, MeetingKind kind) {
        return name(campaign, number, kind, LocaleContextHolder.getLocale());
    }

    String ofDecision(String campaign, int number, MeetingKind kind, int place) {
        return messages.getMessage(
                "campaign.meeting.decision-of",
                new Object[] {of(campaign, number, kind), place},
                LocaleContextHolder.getLocale());
    }

    /** In the language of the office, for what is kept. */
    String ofOffice(String campaign, int number, MeetingKind kind) {
        return name(campaign, number, kind, Locale.SIMPLIFIED_CHINESE);
    }

    private String name(String campaign, int number, MeetingKind kind, Locale locale) {
        var words = messages.getMessage("campaign.meeting.kind." + kind, null, locale);
        return messages.getMessage("campaign.meeting.name", new Object[] {campaign, number, words}, locale);
    }
}
