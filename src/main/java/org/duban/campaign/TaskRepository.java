package org.duban.campaign;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TaskRepository extends JpaRepository<Task, TaskId> {

    default Task require(TaskId id) {
        return findById(id).orElseThrow(() -> new TaskNotFound(id));
    }

    /** Whoever else wants to change it, or what hangs on it, waits, and then sees what became of it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Task t where t.id = :id")
    Optional<Task> findLocked(TaskId id);

    default Task requireLocked(TaskId id) {
        return findLocked(id).orElseThrow(() -> new TaskNotFound(id));
    }

    /** The sections of a task that count. */
    List<Task> findBySectionOfAndStateNotOrderByIdAsc(TaskId whole, TaskState state);

    default List<Task> sectionsOf(TaskId whole) {
        return findBySectionOfAndStateNotOrderByIdAsc(whole, TaskState.CANCELLED);
    }

    boolean existsBySectionOfAndStateNot(TaskId whole, TaskState state);

    default boolean isDivided(TaskId whole) {
        return existsBySectionOfAndStateNot(whole, TaskState.CANCELLED);
    }

    boolean existsByWorkstreamId(WorkstreamId workstream);
}
