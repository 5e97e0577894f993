package org.duban.unit;

import org.springframework.data.jpa.repository.JpaRepository;

interface PlaceRepository extends JpaRepository<Place, PlaceId> {

    default Place require(PlaceId id) {
        return findById(id).orElseThrow(() -> new PlaceNotFound(id));
    }
}
