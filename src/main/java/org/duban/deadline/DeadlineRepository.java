package org.duban.deadline;

import org.springframework.data.jpa.repository.JpaRepository;

interface DeadlineRepository extends JpaRepository<Deadline, DeadlineId> {

    default Deadline require(DeadlineId id) {
        return findById(id).orElseThrow(() -> new DeadlineNotFound(id));
    }
}
