package org.duban.ledger.reading;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.SheetRow;
import org.duban.ledger.words.Fingerprint;
import org.duban.ledger.words.Reading;
import org.duban.ledger.words.Remark;
import org.duban.standard.CheckItemFacts;

/** Reads who answers for what and where. Units may be named as in other ledgers; what they answer for is named exactly. */
final class ResponsibilityRowReader implements RowReader {

    private final UnitNames names;
    private final List<CheckItemFacts> items;

    /**
     * @param items those of the campaign's standards
     */
    ResponsibilityRowReader(UnitNames names, List<CheckItemFacts> items) {
        this.names = names;
        this.items = items;
    }

    @Override
    public ReadRow read(SheetRow row) {
        var cells = new Cells(row);
        addUnit(row, cells);
        cells.addText(Column.PERSON);
        addArea(row, cells);
        addTopic(row, cells);
        return new ReadRow(
                cells.done(),
                Fingerprint.of(
                        null,
                        row.text(Column.AREA),
                        row.text(Column.CATEGORY) + "\n" + row.text(Column.CLAUSE),
                        List.of(row.text(Column.UNIT), row.text(Column.PERSON))),
                null,
                null);
    }

    private void addUnit(SheetRow row, Cells cells) {
        var named = names.cells(Column.UNIT, row.text(Column.UNIT));
        if (named.size() == 1) {
            cells.add(named.get(0));
        } else {
            cells.refuse(Column.UNIT, Remark.of(named.isEmpty() ? "row.blank" : "unit.onlyOne"));
        }
    }

    /** An area that is left out is everywhere. */
    private void addArea(SheetRow row, Cells cells) {
        var text = row.text(Column.AREA);
        if (!text.isEmpty()) {
            var book = names.book();
            cells.add(CellReading.of(
                            Column.AREA, Matter.ZONE, text, book.find(text).map(UUID::toString))
                    .withOptions(
                            book.candidates(text).stream().map(UUID::toString).toList()));
        }
    }

    private void addTopic(SheetRow row, Cells cells) {
        var item = row.text(Column.CLAUSE);
        var section = row.text(Column.CATEGORY);
        if (!item.isEmpty()) {
            addCode(cells, Column.CLAUSE, code(item, CheckItemFacts::code, CheckItemFacts::name), "item", item);
        } else if (!section.isEmpty()) {
            addCode(
                    cells,
                    Column.CATEGORY,
                    code(section, CheckItemFacts::sectionCode, CheckItemFacts::sectionName),
                    "section",
                    section);
        }
    }

    private Optional<String> code(
            String text, Function<CheckItemFacts, String> code, Function<CheckItemFacts, String> name) {
        return items.stream()
                .filter(item -> code.apply(item).equalsIgnoreCase(text)
                        || name.apply(item).equals(text))
                .map(code)
                .findFirst();
    }

    private static void addCode(Cells cells, Column column, Optional<String> code, String kind, String text) {
        code.ifPresentOrElse(
                known -> cells.add(column, Matter.TEXT, Reading.certain(known), Function.identity()),
                () -> cells.refuse(column, Remark.of(kind + ".notInStandard", text)));
    }
}
