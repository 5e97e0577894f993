package org.duban.inspection.draw;

import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.activity.ActivityLog;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.springframework.stereotype.Component;

/** Records what happens to a draw, and lets those know who may be its second person. */
@Component
@RequiredArgsConstructor
class DrawNews {

    private final ActivityLog log;
    private final Announcements announcements;

    void record(DrawId id, String event, Map<String, ?> detail) {
        log.record(SubjectKind.DRAW, id.value(), event, detail);
    }

    void laidDown(DrawRow draw) {
        record(new DrawId(draw.id()), "LAID_DOWN", Map.of("title", draw.title()));
        announcements.announce(
                SubjectKind.DRAW,
                draw.id(),
                "LAID_DOWN",
                draw.campaignId(),
                draw.title(),
                Map.of("until", draw.expiresAt().toString()),
                draw.drawers().stream().map(Role::name).map(Audience::role).collect(Collectors.toSet()));
    }
}
