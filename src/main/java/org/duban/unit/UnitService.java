package org.duban.unit;

import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.shared.BrokenConstraint;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private final KeptUnits kept;
    private final ObjectProvider<UnitUse> uses;
    private final ActivityLog log;
    private final Clock clock;

    public UnitId establish(UnitId id, UnitDetails details) {
        kept.requireFitting(details, null);
        requireParentInUse(details.parentId());
        store(Unit.establish(id, details));
        record(id, "ESTABLISHED", details.name());
        return id;
    }

    public void change(UnitId id, UnitDetails details, @Nullable Long expectedVersion) {
        var unit = units.require(id);
        kept.require(id);
        kept.requireFitting(details, unit);
        unit.expectVersion(expectedVersion);
        var parent = details.parentId();
        if (parent != null && !parent.equals(unit.getParentId())) {
            requireParentInUse(parent);
            if (tree.subtree(id).contains(parent.value())) {
                throw new UnitInItsOwnSubtree(details.name());
            }
        }
        store(unit.change(details));
        record(id, "CHANGED", details.name());
    }

    public void retire(UnitId id) {
        var unit = units.require(id);
        kept.require(id);
        requireFree(unit);
        store(unit.retire(clock.instant()));
        record(id, "RETIRED", unit.getName());
    }

    public void reinstate(UnitId id) {
        var unit = units.require(id);
        kept.require(id);
        requireParentInUse(unit.getParentId());
        store(unit.reinstate());
        record(id, "REINSTATED", unit.getName());
    }

    private void requireParentInUse(@Nullable UnitId parent) {
        if (parent != null) {
            units.require(parent).expectInUse();
        }
    }

    private void requireFree(Unit unit) {
        var below = units.countByParentIdAndRetiredAtIsNull(unit.getId());
        if (below > 0) {
            throw new UnitHasUnitsBelow(unit.getName(), below);
        }
        var places = units.countPlacesInUse(unit.getId());
        if (places > 0) {
            throw new UnitHasPlaces(unit.getName(), places);
        }
        var work = uses.stream().mapToLong(use -> use.openWork(unit.getId())).sum();
        if (work > 0) {
            throw new UnitHasOpenWork(unit.getName(), work);
        }
    }

    /** The database decides, also between two who save at once. */
    private void store(Unit unit) {
        try {
            units.saveAndFlush(unit);
        } catch (DataIntegrityViolationException refused) {
            if (BrokenConstraint.is("unit_name", refused)) {
                throw new UnitNameTaken(unit.getName());
            }
            if (BrokenConstraint.is("unit_is_not_in_its_own_subtree", refused)) {
                throw new UnitInItsOwnSubtree(unit.getName());
            }
            throw refused;
        }
    }

    private void record(UnitId id, String event, String name) {
        log.record(SubjectKind.UNIT, id.value(), event, Map.of("name", name));
    }
}
