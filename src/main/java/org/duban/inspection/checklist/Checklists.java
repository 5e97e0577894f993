package org.duban.inspection.checklist;

import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.shared.BrokenConstraint;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the checklists, one revision after another. */
@Service
@Transactional
@RequiredArgsConstructor
public class Checklists {

    private final ChecklistRepository checklists;
    private final ActivityLog log;
    private final Clock clock;

    /**
     * Draws one up.
     *
     * @throws ChecklistNameTaken where one in use has the name
     */
    public ChecklistId drawUp(ChecklistId id, ChecklistDetails details) {
        var checklist = Checklist.drawUp(id, details, clock.instant());
        save(checklist);
        record(checklist, "CHECKLIST_DRAWN_UP");
        return id;
    }

    /** The id of the revision that says so: a new one, unless nothing was to change. */
    public ChecklistId change(ChecklistId id, ChecklistDetails details, @Nullable Long version) {
        var checklist = checklists.require(id);
        checklist.expectVersion(version);
        if (checklist.says(details)) {
            return id;
        }
        var next = checklist.revise(details, clock.instant());
        // Only one revision may be current at any moment, and Hibernate would insert before it updates.
        checklists.saveAndFlush(checklist);
        save(next);
        record(next, "CHECKLIST_REVISED");
        return next.getId();
    }

    public void retire(ChecklistId id) {
        var checklist = checklists.require(id);
        checklists.saveAndFlush(checklist.retire(clock.instant()));
        record(checklist, "CHECKLIST_RETIRED");
    }

    public void reinstate(ChecklistId id) {
        var checklist = checklists.require(id);
        save(checklist.reinstate());
        record(checklist, "CHECKLIST_REINSTATED");
    }

    private void save(Checklist checklist) {
        try {
            checklists.saveAndFlush(checklist);
        } catch (DataIntegrityViolationException refused) {
            throw BrokenConstraint.is("checklist_name", refused)
                    ? new ChecklistNameTaken(checklist.getName())
                    : refused;
        }
    }

    private void record(Checklist checklist, String event) {
        log.record(
                SubjectKind.STANDARD,
                checklist.getSeriesId(),
                event,
                Map.of("name", checklist.getName(), "revision", checklist.getRevision()));
    }
}
