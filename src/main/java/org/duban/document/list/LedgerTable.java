package org.duban.document.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.document.Phrases;
import org.duban.document.paper.Table;
import org.duban.document.paper.Table.Align;
import org.duban.document.paper.Table.Cell;
import org.duban.document.paper.Table.Column;
import org.duban.finding.RecordedFinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Findings as a ledger lists them (问题台账), a row each. */
@Component
@RequiredArgsConstructor
public class LedgerTable {

    /** A row stands on one page, whatever is written into a field. */
    private static final int MOST_CHARACTERS = 60;

    /** The column of what was found is the widest. */
    private static final int MOST_OF_WHAT = 120;

    private final Phrases phrases;

    /**
     * Of some findings, numbered as they come.
     *
     * @param now by which what is open is late
     */
    public Table of(@Nullable String caption, List<RecordedFinding> findings, Instant now) {
        var rows = new ArrayList<List<Cell>>();
        findings.forEach(finding -> rows.add(row(rows.size() + 1, finding, now)));
        return new Table(caption, columns(), rows);
    }

    private List<Column> columns() {
        return List.of(
                Column.of(phrases.of("ledger.row"), 2.2),
                Column.of(phrases.of("ledger.number"), 6.2),
                Column.of(phrases.of("ledger.found"), 3.8),
                Column.left(phrases.of("ledger.place"), 6),
                Column.left(phrases.of("ledger.what"), 11),
                grouped("ledger.rectification", "ledger.unit", 5.5, Align.LEFT),
                grouped("ledger.rectification", "ledger.requirement", 6, Align.LEFT),
                grouped("ledger.rectification", "ledger.due", 3.8, Align.CENTRE),
                grouped("ledger.rectification", "ledger.measure", 6.5, Align.LEFT),
                grouped("ledger.verification", "ledger.state", 3.8, Align.CENTRE),
                grouped("ledger.verification", "ledger.verifier", 5.2, Align.CENTRE),
                grouped("ledger.verification", "ledger.closed", 3.8, Align.CENTRE),
                grouped("ledger.assessment", "ledger.late", 2.6, Align.CENTRE),
                grouped("ledger.assessment", "ledger.reworks", 2.2, Align.CENTRE),
                grouped("ledger.assessment", "ledger.recurred", 2.2, Align.CENTRE),
                grouped("ledger.assessment", "ledger.points", 2.6, Align.CENTRE));
    }

    private Column grouped(String group, String heading, double share, Align align) {
        return new Column(phrases.of(group), phrases.of(heading), share, align);
    }

    private List<Cell> row(int number, RecordedFinding finding, Instant now) {
        return List.of(
                Cell.of(number),
                Cell.of(together(finding.number(), phrases.message("finding.source." + finding.source()))),
                Cell.of(phrases.day(finding.foundAt())),
                Cell.of(together(finding.place(), finding.category())),
                Cell.of(Phrases.abridged(finding.description(), MOST_OF_WHAT)),
                Cell.of(responsible(finding)),
                Cell.of(abridged(finding.requirement())),
                Cell.of(finding.dueAt() == null ? Phrases.NONE : phrases.due(finding.dueAt())),
                Cell.of(abridged(finding.measure())),
                Cell.of(phrases.message("platform.state." + finding.state())),
                Cell.of(verified(finding)),
                Cell.of(day(finding.closedAt())),
                Cell.of(finding.daysLate(now)),
                Cell.of(finding.reworks()),
                Cell.of(finding.recurrenceOf() == null ? Phrases.NONE : phrases.of("ledger.yes")),
                number(finding.points()));
    }

    /** Such as 文昌办事处、住建局（张三）. */
    private String responsible(RecordedFinding finding) {
        var units = Stream.of(finding.unit(), finding.coUnits())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(phrases.of("ledger.separator")));
        var people = Optional.ofNullable(finding.person()).filter(person -> !person.isBlank());
        if (units.isEmpty()) {
            return people.map(LedgerTable::abridged).orElse(Phrases.NONE);
        }
        return people.map(person -> together(units, person)).orElse(abridged(units));
    }

    private String verified(RecordedFinding finding) {
        return finding.verifier() == null ? Phrases.NONE : together(finding.verifier(), day(finding.verifiedAt()));
    }

    private String day(@Nullable Instant at) {
        return at == null ? Phrases.NONE : phrases.day(at);
    }

    private String together(String first, String second) {
        return phrases.of("ledger.together", abridged(first), abridged(second));
    }

    private Cell number(BigDecimal number) {
        return new Cell(phrases.plain(number), number);
    }

    private static String abridged(@Nullable String text) {
        return text == null || text.isBlank() ? Phrases.NONE : Phrases.abridged(text, MOST_CHARACTERS);
    }
}
