package org.duban.command.instruction;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives instructions their running numbers: none twice, and none left out. */
@Component
@RequiredArgsConstructor
class InstructionNumbers {

    private final JdbcClient jdbc;

    InstructionNumber next(int year) {
        var number = jdbc.sql("""
                        insert into instruction_number (year, last) values (:year, 1)
                        on conflict (year) do update set last = instruction_number.last + 1
                        returning last
                        """).param("year", year).query(Integer.class).single();
        return new InstructionNumber(year, number);
    }
}
