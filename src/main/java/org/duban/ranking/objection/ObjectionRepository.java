package org.duban.ranking.objection;

import org.springframework.data.jpa.repository.JpaRepository;

interface ObjectionRepository extends JpaRepository<Objection, ObjectionId> {

    default Objection require(ObjectionId id) {
        return findById(id).orElseThrow(() -> new ObjectionNotFound(id));
    }
}
