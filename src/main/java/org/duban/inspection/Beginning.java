package org.duban.inspection;

import static org.duban.shared.Instants.utc;

import java.time.Instant;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins a round with the first thing that happens in it; of two who do so at once, none is refused. */
@Component
@RequiredArgsConstructor
class Beginning {

    private final JdbcClient jdbc;
    private final ActivityLog log;

    void note(InspectionId id, Instant now) {
        var begun = jdbc.sql("""
                        update inspection set state = 'UNDER_WAY', begun_at = :now, version = version + 1
                        where inspection_id = :id and state = 'PLANNED'
                        """).param("id", id.value()).param("now", utc(now)).update();
        if (begun > 0) {
            log.record(SubjectKind.INSPECTION, id.value(), "BEGUN", Map.of());
        }
    }
}
