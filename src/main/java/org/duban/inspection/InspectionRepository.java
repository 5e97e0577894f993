package org.duban.inspection;

import org.springframework.data.jpa.repository.JpaRepository;

interface InspectionRepository extends JpaRepository<Inspection, InspectionId> {

    default Inspection require(InspectionId id) {
        return findById(id).orElseThrow(() -> new InspectionNotFound(id));
    }
}
