package org.duban.standard;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Standards to begin with, which the office then keeps as its own: each is filled in once and never again, whatever was
 * changed, renamed or retired since.
 */
@Slf4j
@Service
@Transactional
@RequiredArgsConstructor
class StarterLibrary {

    private final StandardRepository standards;
    private final CheckItemRepository items;
    private final JdbcClient jdbc;
    private final ActivityLog activityLog;
    private final Clock clock;

    void fillIn() {
        StarterFile.standards().stream()
                .filter(standard -> claim(standard.code()))
                .forEach(this::fillIn);
    }

    /**
     * Of several nodes that start at once one gets the row; the others wait here until it has committed, and pass on. An
     * office that has a standard of its own under the code keeps that.
     */
    private boolean claim(String code) {
        var claimed = jdbc.sql("""
                        insert into starter_standard (code, filled_at) values (:code, :now) on conflict do nothing
                        """)
                .param("code", code)
                .param("now", utc(clock.instant()))
                .update();
        return claimed == 1
                && !jdbc.sql("select exists (select 1 from standard where code = :code)")
                        .param("code", code)
                        .query(Boolean.class)
                        .single();
    }

    private void fillIn(StandardDetails details) {
        var standard = standards.save(Standard.drawUp(StandardId.next(), details));
        var now = clock.instant();
        var published = items.saveAllAndFlush(StarterFile.items(details.code()).stream()
                .map(item -> CheckItem.publish(CheckItemId.next(), standard.getId(), item, now))
                .toList());
        activityLog.record(
                SubjectKind.STANDARD,
                standard.getId().value(),
                "FILLED_IN",
                Map.of("name", details.name(), "items", published.size()));
        log.info("Standard {} filled in, {} check items.", details.code(), published.size());
    }
}
