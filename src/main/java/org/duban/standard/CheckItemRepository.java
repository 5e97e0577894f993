package org.duban.standard;

import org.springframework.data.jpa.repository.JpaRepository;

interface CheckItemRepository extends JpaRepository<CheckItem, CheckItemId> {

    default CheckItem require(CheckItemId id) {
        return findById(id).orElseThrow(() -> new CheckItemNotFound(id));
    }
}
