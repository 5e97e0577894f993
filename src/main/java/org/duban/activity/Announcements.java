package org.duban.activity;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Announces to others what the present actor did, in the transaction in which it is done. */
@Component
@RequiredArgsConstructor
public class Announcements {

    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(
            SubjectKind kind,
            UUID subject,
            String event,
            @Nullable UUID campaign,
            String title,
            Map<String, String> detail,
            Set<Audience> audience) {
        events.publishEvent(new Announcement(
                kind,
                subject,
                event,
                campaign,
                title,
                audience,
                detail,
                clock.instant(),
                actor.get().accountId()));
    }
}
