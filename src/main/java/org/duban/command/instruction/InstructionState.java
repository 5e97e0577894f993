package org.duban.command.instruction;

/** What became of an instruction: it follows from its replies and its task. */
public enum InstructionState {
    /** The unit is at it. */
    OPEN,
    /** A reply is with the leader. */
    REPLIED,
    /** The reply was accepted. */
    SETTLED,
    /** The office took the task back. */
    CANCELLED
}
