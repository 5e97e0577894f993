package org.duban.standard;

import org.springframework.data.jpa.repository.JpaRepository;

interface StandardRepository extends JpaRepository<Standard, StandardId> {

    default Standard require(StandardId id) {
        return findById(id).orElseThrow(() -> new StandardNotFound(id));
    }
}
