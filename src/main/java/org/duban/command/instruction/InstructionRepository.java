package org.duban.command.instruction;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface InstructionRepository extends JpaRepository<Instruction, InstructionId> {

    /** Whoever else answers it or judges the answer waits, and then sees what became of it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Instruction i where i.id = :id")
    Optional<Instruction> findLocked(InstructionId id);

    default Instruction requireLocked(InstructionId id) {
        return findLocked(id).orElseThrow(() -> new InstructionNotFound(id));
    }
}
