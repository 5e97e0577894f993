package org.duban.unit;

import org.springframework.data.jpa.repository.JpaRepository;

interface UnitRepository extends JpaRepository<Unit, UnitId> {

    default Unit require(UnitId id) {
        return findById(id).orElseThrow(() -> new UnitNotFound(id));
    }
}
