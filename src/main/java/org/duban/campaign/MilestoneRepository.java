package org.duban.campaign;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MilestoneRepository extends JpaRepository<Milestone, MilestoneId> {

    List<Milestone> findByTaskIdAndStateOrderByPositionAscIdAsc(TaskId task, MilestoneState state);

    default List<Milestone> open(TaskId task) {
        return findByTaskIdAndStateOrderByPositionAscIdAsc(task, MilestoneState.OPEN);
    }

    /** A milestone of the task; that of another one does not exist here. */
    default Milestone require(TaskId task, MilestoneId id) {
        return findById(id)
                .filter(milestone -> milestone.getTaskId().equals(task))
                .orElseThrow(() -> new MilestoneNotFound(id));
    }

    long countByTaskId(TaskId task);
}
