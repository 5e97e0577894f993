package org.duban.deadline.request;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.duban.deadline.request.DeadlineOwner.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts requests and rulings into the log of what they are about, and lets the other side know. */
@Component
@RequiredArgsConstructor
class RequestNews {

    private static final Audience SUPERVISORS = Audience.role("SUPERVISOR");
    private static final Audience LEADERS = Audience.role("LEADER");

    private final ActivityLog log;
    private final Announcements announcements;

    void asked(DeadlineRequest request, Subject subject) {
        var detail = detail(request);
        detail.put("reason", request.getReason());
        put(detail, "until", request.getUntil());
        tell(subject, request.getKind().asked(), detail, above(subject));
    }

    void ruled(DeadlineRequest request, Subject subject, boolean isGranted) {
        var detail = detail(request);
        put(detail, "until", request.getGrantedUntil());
        put(detail, "comment", request.getComment());
        tell(
                subject,
                request.getKind().ruled(isGranted),
                detail,
                Set.of(Audience.unit(request.getUnitId().value()), Audience.account(request.getRequestedBy())));
    }

    /** One has signed: those who may give the second signature should know. */
    void endorsed(DeadlineRequest request, Subject subject) {
        var detail = detail(request);
        detail.put("reason", request.getReason());
        put(detail, "until", request.getEndorsedUntil());
        put(detail, "comment", request.getEndorsement());
        tell(subject, "HOLD_ENDORSED", detail, Set.of(SUPERVISORS, LEADERS));
    }

    void takenBack(DeadlineRequest request, Subject subject) {
        log.record(kindOf(subject), subject.toldOf(), "REQUEST_TAKEN_BACK", detail(request));
    }

    void holdEnded(Subject subject, UUID unit) {
        tell(subject, "HOLD_ENDED", Map.of(), Set.of(Audience.unit(unit)));
    }

    private void tell(Subject subject, String event, Map<String, String> given, Set<Audience> audience) {
        var detail = new LinkedHashMap<>(given);
        if (subject.of() != null) {
            // Told under the finding: without this, a hold of the reply would read as one of the finding itself.
            detail.put("about", subject.kind().name());
        }
        log.record(kindOf(subject), subject.toldOf(), event, detail);
        announcements.announce(
                kindOf(subject), subject.toldOf(), event, subject.campaign(), subject.title(), detail, audience);
    }

    /** Supervisors rule; who assigned it should know too. */
    private static Set<Audience> above(Subject subject) {
        var audience = new HashSet<>(Set.of(SUPERVISORS));
        if (subject.reporter() != null) {
            audience.add(Audience.account(subject.reporter()));
        }
        return audience;
    }

    private static Map<String, String> detail(DeadlineRequest request) {
        var detail = new LinkedHashMap<String, String>();
        detail.put("requestId", request.getId().toString());
        detail.put("dueAt", request.getDueWhenAsked().toString());
        return detail;
    }

    private static void put(Map<String, String> detail, String name, @Nullable Object value) {
        if (value != null) {
            detail.put(name, value.toString());
        }
    }

    private static SubjectKind kindOf(Subject subject) {
        return subject.of() == null ? SubjectKind.valueOf(subject.kind().name()) : SubjectKind.FINDING;
    }
}
