package org.duban.ledger.reading;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.words.Certainty;
import org.duban.ledger.words.NameBook;
import org.duban.ledger.words.Reading;
import org.duban.ledger.words.Remark;
import org.duban.unit.UnitRow;
import org.jspecify.annotations.Nullable;

/** The units as the cells of one ledger name them. The same words mean the same unit all through the ledger. */
final class UnitNames {

    private static final int REMEMBERED = 10_000;

    private final NameBook<UUID> book;
    private final Map<String, List<NameBook.Mention<UUID>>> read = new HashMap<>();

    private UnitNames(NameBook<UUID> book) {
        this.book = book;
    }

    /**
     * The names of these units.
     *
     * @param zone of several units with one name the one below this unit is meant
     */
    static UnitNames of(List<UnitRow> units, @Nullable UUID zone) {
        var book = NameBook.of(units.stream().map(UnitNames::entry).toList());
        return new UnitNames(zone == null ? book : book.preferring(zone));
    }

    NameBook<UUID> book() {
        return book;
    }

    List<NameBook.Mention<UUID>> mentions(String text) {
        if (read.size() >= REMEMBERED) {
            read.clear();
        }
        return read.computeIfAbsent(text, book::findAll);
    }

    /** Each unit that the cell names as a cell of its own. */
    List<CellReading> cells(Column column, String text) {
        return mentions(text).stream().map(mention -> cell(column, mention)).toList();
    }

    private CellReading cell(Column column, NameBook.Mention<UUID> mention) {
        var reading = mention.reading();
        var cell = CellReading.of(column, Matter.UNIT, mention.text(), reading.map(UUID::toString));
        return reading.isDoubtful() ? cell.withOptions(likely(mention.text())) : cell;
    }

    private List<String> likely(String text) {
        return book.candidates(text).stream().map(UUID::toString).toList();
    }

    /** Of several units in one cell the first is proposed to answer, together with the others. */
    static CellReading lead(Column column, String text, List<CellReading> units) {
        Set<String> known = new LinkedHashSet<>();
        for (var unit : units) {
            if (unit.value() != null) {
                known.add(unit.value());
            }
        }
        return new CellReading(
                column,
                Matter.LEAD,
                text,
                Certainty.DOUBTFUL,
                known.stream().findFirst().orElse(null),
                List.of(Remark.of("unit.several")),
                List.copyOf(known));
    }

    static CellReading nobody(Column column, Certainty certainty, Remark remark) {
        return CellReading.of(column, Matter.UNIT, "", new Reading<>(null, certainty, List.of(remark)));
    }

    static NameBook.Entry<UUID> entry(UnitRow unit) {
        return new NameBook.Entry<>(unit.id(), unit.name(), Set.copyOf(unit.aliases()), unit.parentId());
    }
}
