package org.duban.command.wall;

import org.springframework.data.jpa.repository.JpaRepository;

interface WallDisplayRepository extends JpaRepository<WallDisplay, DisplayId> {

    default WallDisplay require(DisplayId id) {
        return findById(id).orElseThrow(() -> new DisplayNotFound(id));
    }
}
