package org.duban.unit;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface UnitRepository extends JpaRepository<Unit, UnitId> {

    long countByParentIdAndRetiredAtIsNull(UnitId parent);

    @Query("select count(p) from Place p where p.unitId = :unit and p.retiredAt is null")
    long countPlacesInUse(UnitId unit);

    default Unit require(UnitId id) {
        return findById(id).orElseThrow(() -> new UnitNotFound(id));
    }
}
