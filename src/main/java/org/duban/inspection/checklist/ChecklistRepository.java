package org.duban.inspection.checklist;

import org.springframework.data.jpa.repository.JpaRepository;

interface ChecklistRepository extends JpaRepository<Checklist, ChecklistId> {

    default Checklist require(ChecklistId id) {
        return findById(id).orElseThrow(() -> new ChecklistNotFound(id));
    }
}
