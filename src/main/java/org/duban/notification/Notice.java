package org.duban.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duban.activity.Announcement;
import org.jspecify.annotations.Nullable;

/**
 * What people are told of.
 *
 * @param kind of the subject, as announced; {@link #DIGEST} and {@link #CHANNEL} are this feature's own
 * @param event worded by {@code notification.event.<kind>.<event>}
 */
public record Notice(
        String kind,
        UUID subject,
        String event,
        @Nullable UUID campaign,
        String title,
        Map<String, String> detail,
        Instant at) {

    /** The day's list of a unit. */
    public static final String DIGEST = "DIGEST";

    /** A way out that does not work. */
    public static final String CHANNEL = "CHANNEL";

    /** @param unit whose duty it is about, unless what was announced names one itself */
    static Notice of(Announcement announced, Optional<String> unit) {
        var detail = new LinkedHashMap<>(announced.detail());
        unit.ifPresent(name -> detail.putIfAbsent("unit", name));
        return new Notice(
                announced.kind().name(),
                announced.subject(),
                announced.event(),
                announced.campaign(),
                announced.title().isBlank() ? announced.event() : announced.title(),
                detail,
                announced.at());
    }

    /** Such as {@code FINDING.ASSIGNED}. */
    public String name() {
        return kind + "." + event;
    }

    /** An id for this notice and the one it is for, the same however often it is asked for. */
    public UUID idFor(Object recipient) {
        var words = String.join("|", kind, subject.toString(), event, at.toString(), recipient.toString());
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
