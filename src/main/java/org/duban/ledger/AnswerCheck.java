package org.duban.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.DeadlineTerm;
import org.duban.finding.Source;
import org.duban.ledger.reading.Answers;
import org.duban.ledger.reading.CellReading;
import org.duban.ledger.reading.DueAnswer;
import org.duban.shared.Days;
import org.duban.shared.DomainException;
import org.duban.standard.Severity;
import org.duban.unit.UnitLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses answers that a cell cannot have, so that the taking never meets one. */
@Component
@RequiredArgsConstructor
class AnswerCheck {

    private static final String UNIT = "unit where retired_at is null and unit_id";

    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;

    void requireFit(LedgerImportId ledger, CellReading cell, String answer) {
        if (answer.isBlank()) {
            throw new AnswerMissing();
        }
        if (!fits(ledger, cell, answer)) {
            throw new AnswerUnfit(answer);
        }
    }

    private boolean fits(LedgerImportId ledger, CellReading cell, String answer) {
        try {
            return switch (cell.matter()) {
                case DATE -> isDay(answer);
                case CLOSING -> answer.equals(Answers.OPEN) || isDay(answer);
                case SOURCE -> Source.valueOf(answer).name().equals(answer);
                case SEVERITY -> Severity.valueOf(answer).name().equals(answer);
                case LEVEL -> UnitLevel.valueOf(answer).name().equals(answer);
                case DEADLINE -> answer.equals(Answers.NONE) || isTerm(answer);
                case UNIT ->
                    answer.equals(Answers.NONE)
                            || (answer.equals(Answers.NEW) && !cell.text().isEmpty())
                            || exists(UNIT, answer);
                case LEAD, ZONE -> exists(UNIT, answer);
                case PARENT -> answer.equals(Answers.NONE) || isUnitName(ledger, answer);
                case PLACE -> answer.equals(Answers.NONE) || exists("place where place_id", answer);
                case ITEM -> answer.equals(Answers.NONE) || exists("check_item where check_item_id", answer);
                case CAMPAIGN -> exists("campaign where archived_at is null and campaign_id", answer);
                case STANDARD ->
                    answer.equals(Answers.NONE)
                            || Stream.of(answer.split(",", -1))
                                    .allMatch(id -> exists("standard where standard_id", id));
                case CORRECTION -> answer.length() <= LONGEST_REASON;
                case CHANGE -> answer.equals(Answers.CHANGE) || answer.equals(Answers.NONE);
                case TEXT -> false;
            };
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException | DomainException unfit) {
            return false;
        }
    }

    private static boolean isDay(String answer) {
        return !Days.parse(answer).toString().isEmpty();
    }

    private static boolean isTerm(String answer) {
        return DueAnswer.term(answer, LocalDate.EPOCH, DeadlineTerm.days(1)) != null;
    }

    private boolean exists(String which, String id) {
        return jdbc.sql("select exists (select from " + which + " = :id)")
                .param("id", UUID.fromString(id))
                .query(Boolean.class)
                .single();
    }

    /** Of a unit that is there, or that comes with the same ledger. */
    private boolean isUnitName(LedgerImportId ledger, String name) {
        return jdbc.sql("""
                        select exists (select from unit where retired_at is null and name = :name)
                            or exists (select from ledger_row where ledger_import_id = :import and cells ->> 'NAME' = :name)
                        """)
                .param("name", name)
                .param("import", ledger.value())
                .query(Boolean.class)
                .single();
    }
}
