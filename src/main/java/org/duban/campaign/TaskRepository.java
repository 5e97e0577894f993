package org.duban.campaign;

import org.springframework.data.jpa.repository.JpaRepository;

interface TaskRepository extends JpaRepository<Task, TaskId> {

    default Task require(TaskId id) {
        return findById(id).orElseThrow(() -> new TaskNotFound(id));
    }

    long countByCampaignIdAndState(CampaignId campaign, TaskState state);

    boolean existsByWorkstreamId(WorkstreamId workstream);
}
