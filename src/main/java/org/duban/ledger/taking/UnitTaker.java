package org.duban.ledger.taking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.ledger.reading.Matter;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.words.AccountWords;
import org.duban.ledger.words.Remark;
import org.duban.ledger.words.UnitWords;
import org.duban.shared.DomainException;
import org.duban.unit.KeptUnits;
import org.duban.unit.UnitDetails;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitService;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Establishes units, each after the unit above it. */
@Component
@RequiredArgsConstructor
class UnitTaker implements RowTaker {

    /** A ledger of units is taken in one piece, since a parent may stand at its end. */
    private static final int ALL = 100_000;

    private final UnitService units;
    private final UnitTree tree;
    private final KeptUnits kept;

    @Override
    public LedgerKind kind() {
        return LedgerKind.UNITS;
    }

    @Override
    public int atATime() {
        return ALL;
    }

    @Override
    public Attempt prepare(SettledLedger ledger) {
        return new Establishing();
    }

    private final class Establishing implements Attempt {

        @Override
        public Attempt again() {
            return this;
        }

        @Override
        public TakenRows take(List<SettledRow> rows) {
            var taken = TakenRows.none();
            Map<String, UnitId> byName = new HashMap<>();
            var parents = kept.parents();
            tree.all().stream()
                    .filter(unit -> parents == null || parents.contains(unit.id()))
                    .forEach((UnitRow unit) -> byName.put(unit.name(), new UnitId(unit.id())));
            var waiting = new ArrayList<>(rows);
            rows.forEach(row -> byName.remove(row.text(Column.NAME)));
            while (!waiting.isEmpty()) {
                var ready = waiting.stream()
                        .filter(row -> parent(row) == null || byName.containsKey(parent(row)))
                        .toList();
                if (ready.isEmpty()) {
                    throw new RowRefused(
                            waiting.get(0).number(),
                            Column.PARENT,
                            Remark.of("unit.unknown", String.valueOf(parent(waiting.get(0)))));
                }
                ready.forEach(row -> establish(row, byName, taken));
                waiting.removeAll(ready);
            }
            return taken;
        }

        private void establish(SettledRow row, Map<String, UnitId> byName, TakenRows taken) {
            var parent = parent(row);
            try {
                var id = units.establish(UnitId.next(), details(row, parent == null ? null : byName.get(parent)));
                byName.putIfAbsent(row.text(Column.NAME), id);
                taken.created().put(row.number(), id.value());
            } catch (DomainException refused) {
                throw RowRefused.because(refused, row.number(), Column.NAME);
            }
        }
    }

    private static @Nullable String parent(SettledRow row) {
        return row.answers().of(Column.PARENT, Matter.PARENT).orElse(null);
    }

    private static List<String> aliases(SettledRow row) {
        return Stream.concat(
                        AccountWords.parts(row.text(Column.ALIASES)).stream(),
                        UnitWords.aliases(row.text(Column.REMARK)).stream())
                .toList();
    }

    private static UnitDetails details(SettledRow row, @Nullable UnitId parent) {
        return new UnitDetails(
                row.text(Column.NAME),
                UnitLevel.valueOf(row.answers().of(Column.LEVEL, Matter.LEVEL).orElse(UnitLevel.DEPARTMENT.name())),
                parent,
                row.textOrNull(Column.LEAGUE),
                aliases(row),
                row.textOrNull(Column.REMARK),
                row.number());
    }
}
