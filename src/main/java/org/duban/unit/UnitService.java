package org.duban.unit;

import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the tree of units. What has been used is retired, never deleted. */
@Service
@Transactional
@RequiredArgsConstructor
public class UnitService {

    private final UnitRepository units;
    private final UnitTree tree;
    private final ActivityLog log;
    private final Clock clock;

    public UnitId establish(UnitId id, UnitDetails details) {
        if (details.parentId() != null) {
            units.require(details.parentId());
        }
        store(Unit.establish(id, details));
        log.record(SubjectKind.UNIT, id.value(), "ESTABLISHED", Map.of("name", details.name()));
        return id;
    }

    public void change(UnitId id, UnitDetails details, @Nullable Long expectedVersion) {
        var unit = units.require(id);
        unit.expectVersion(expectedVersion);
        if (details.parentId() != null) {
            units.require(details.parentId());
            if (tree.subtree(id).contains(details.parentId().value())) {
                throw new UnitInItsOwnSubtree(details.name());
            }
        }
        store(unit.change(details));
        log.record(SubjectKind.UNIT, id.value(), "CHANGED", Map.of("name", details.name()));
    }

    public void retire(UnitId id) {
        var unit = units.require(id);
        units.save(unit.retire(clock.instant()));
        log.record(SubjectKind.UNIT, id.value(), "RETIRED", Map.of("name", unit.getName()));
    }

    public void reinstate(UnitId id) {
        var unit = units.require(id);
        store(unit.reinstate());
        log.record(SubjectKind.UNIT, id.value(), "REINSTATED", Map.of("name", unit.getName()));
    }

    /** The unique index decides, also between two who save the same name at once. */
    private void store(Unit unit) {
        try {
            units.saveAndFlush(unit);
        } catch (DataIntegrityViolationException taken) {
            throw new UnitNameTaken(unit.getName());
        }
    }
}
