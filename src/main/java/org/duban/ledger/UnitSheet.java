package org.duban.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.duban.ledger.reading.UnitLevels;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.sheet.SheetColumn;
import org.duban.ledger.sheet.SheetLayout;
import org.duban.ledger.sheet.SheetWriter;
import org.duban.unit.KeptUnits;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The units that are in use, each after the one above it, as a workbook that can be handed in again. */
@Service
@RequiredArgsConstructor
public class UnitSheet {

    private final UnitTree units;
    private final KeptUnits kept;
    private final MessageSource messages;

    /** The stream is left open. */
    public void write(Locale locale, OutputStream out) throws IOException {
        var all = units.all();
        Map<@Nullable UUID, String> names = new HashMap<>();
        all.forEach(unit -> names.put(unit.id(), unit.name()));
        var layout = new SheetLayout<UnitRow>(
                messages.getMessage("ledger.units.sheet", null, locale),
                null,
                List.of(
                        column(Column.NAME, 32, UnitRow::name),
                        column(Column.PARENT, 32, unit -> names.get(unit.parentId())),
                        column(Column.LEVEL, 14, unit -> UnitLevels.word(unit.level())),
                        column(Column.LEAGUE, 16, UnitRow::league),
                        column(Column.ALIASES, 28, unit -> String.join("、", unit.aliases())),
                        column(Column.REMARK, 40, UnitRow::note)));
        var parents = kept.parents();
        new SheetWriter<>(layout)
                .write(out, all.stream().filter(unit -> parents == null || parents.contains(unit.id())), written -> {});
    }

    private static SheetColumn<UnitRow> column(
            Column column, double width, Function<UnitRow, ? extends @Nullable Object> value) {
        return new SheetColumn<>(LedgerKind.UNITS.nameOf(column), width, value);
    }
}
