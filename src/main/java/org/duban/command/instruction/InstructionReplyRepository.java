package org.duban.command.instruction;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface InstructionReplyRepository extends JpaRepository<InstructionReply, InstructionReplyId> {

    /** The reply that nobody has judged yet. */
    Optional<InstructionReply> findByInstructionIdAndRulingIsNull(InstructionId instruction);

    boolean existsByInstructionIdAndRuling(InstructionId instruction, InstructionReply.Ruling ruling);
}
