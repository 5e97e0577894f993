package org.duban.command.instruction;

import jakarta.persistence.Embeddable;

/** The number under which an instruction is quoted, such as 批示〔2026〕3号: one series a year. */
@Embeddable
public record InstructionNumber(int year, int number) {

    /** As it stands in titles, which are kept in the language of the district. */
    @Override
    public String toString() {
        return "批示〔%d〕%d号".formatted(year, number);
    }
}
