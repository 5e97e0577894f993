package org.duban.ranking;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface EditionRepository extends JpaRepository<Edition, EditionId> {

    /** Whoever else wants to change it waits, and then sees what became of it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Edition e where e.id = :id")
    Optional<Edition> findLocked(EditionId id);

    boolean existsByCorrects(EditionId id);

    default Edition requireLocked(EditionId id) {
        return findLocked(id).orElseThrow(() -> new EditionNotFound(id));
    }
}
