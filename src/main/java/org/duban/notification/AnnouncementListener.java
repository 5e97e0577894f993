package org.duban.notification;

import lombok.RequiredArgsConstructor;
import org.duban.activity.Announcement;
import org.duban.notification.channel.Deliveries;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what other features announce, after it has happened, and sees to it that people are told. */
@Component
@RequiredArgsConstructor
class AnnouncementListener {

    private final Recipients recipients;
    private final ResponsibleUnits units;
    private final Inbox inbox;
    private final Deliveries deliveries;

    /** May be called again with the same announcement: the second time changes nothing. */
    @ApplicationModuleListener(id = "notification.announcements")
    void tell(Announcement announced) {
        var notice = Notice.of(announced, units.nameFor(announced));
        var secret = recipients.isSecret(announced);
        var sample = recipients.isSample(announced);
        var accounts = recipients.of(announced, secret, sample);
        inbox.put(notice, accounts);
        deliveries.mail(notice, accounts);
        if (!secret && !sample) {
            // In the groups there are people of the units.
            deliveries.post(notice);
        }
    }
}
