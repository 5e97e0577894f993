package org.duban.standard;

import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the standards. What has been used is retired, never deleted. */
@Service
@Transactional
@RequiredArgsConstructor
public class StandardService {

    private final StandardRepository standards;
    private final ActivityLog log;
    private final Clock clock;

    public StandardId drawUp(StandardId id, StandardDetails details) {
        store(Standard.drawUp(id, details));
        record(id, "DRAWN_UP", details.name());
        return id;
    }

    public void change(StandardId id, StandardDetails details, @Nullable Long expectedVersion) {
        var standard = standards.require(id);
        standard.expectVersion(expectedVersion);
        store(standard.change(details));
        record(id, "CHANGED", details.name());
    }

    /** Takes the standard out of use: nothing new is found by it. */
    public void retire(StandardId id) {
        var standard = standards.require(id);
        standards.save(standard.retire(clock.instant()));
        record(id, "RETIRED", standard.getName());
    }

    public void reinstate(StandardId id) {
        var standard = standards.require(id);
        standards.save(standard.reinstate());
        record(id, "REINSTATED", standard.getName());
    }

    private void record(StandardId id, String event, String name) {
        log.record(SubjectKind.STANDARD, id.value(), event, Map.of("name", name));
    }

    /** The unique constraint decides, also between two who save the same code at once. */
    private void store(Standard standard) {
        try {
            standards.saveAndFlush(standard);
        } catch (DataIntegrityViolationException taken) {
            throw new StandardCodeTaken(standard.getCode());
        }
    }
}
