package org.duban.campaign.statement;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StatementRepository extends JpaRepository<Statement, StatementId> {

    /** Whoever else wants to change or sign it waits, and then sees what became of it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Statement s where s.id = :id")
    Optional<Statement> findLocked(StatementId id);

    default Statement requireLocked(StatementId id) {
        return findLocked(id).orElseThrow(() -> new StatementNotFound(id));
    }
}
