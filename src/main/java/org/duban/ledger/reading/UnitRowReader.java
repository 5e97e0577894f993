package org.duban.ledger.reading;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.SheetRow;
import org.duban.ledger.words.Certainty;
import org.duban.ledger.words.Fingerprint;
import org.duban.ledger.words.Reading;
import org.duban.ledger.words.Remark;
import org.duban.ledger.words.UnitWords;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitRow;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a ledger of units, whose parents may stand in the same ledger, above or below. */
final class UnitRowReader implements RowReader {

    private final List<UnitRow> units;
    private final Set<String> inThisLedger;
    private final @Nullable Set<UUID> parents;

    /**
     * @param inThisLedger the names of all rows, since a parent may stand below its children
     * @param parents the units below which whoever brings the ledger may establish some; null for any, and for none at all
     */
    UnitRowReader(List<UnitRow> units, Set<String> inThisLedger, @Nullable Set<UUID> parents) {
        this.units = units;
        this.inThisLedger = inThisLedger;
        this.parents = parents;
    }

    @Override
    public ReadRow read(SheetRow row) {
        var cells = new Cells(row);
        var name = row.text(Column.NAME);
        cells.requireText(Column.NAME);
        var parent = parent(row);
        cells.add(Column.PARENT, Matter.PARENT, parent, Function.identity());
        cells.add(Column.LEVEL, Matter.LEVEL, level(row), UnitLevel::name);
        cells.addText(Column.LEAGUE);
        cells.addText(Column.ALIASES);
        cells.addText(Column.REMARK);
        var same = same(name, row.text(Column.PARENT));
        if (same == null) {
            refuseBeyond(row, cells);
        }
        return new ReadRow(cells.done(), Fingerprint.of(null, name, row.text(Column.PARENT), List.of()), null, same);
    }

    private void refuseBeyond(SheetRow row, Cells cells) {
        if (parents == null) {
            return;
        }
        var parent = row.text(Column.PARENT);
        var isOwn = units.stream().anyMatch(unit -> unit.name().equals(parent) && parents.contains(unit.id()));
        if (!isOwn && !inThisLedger.contains(parent)) {
            cells.refuse(Column.PARENT, Remark.of("unit.notBelowYours"));
        }
        if (row.has(Column.LEAGUE)) {
            cells.refuse(Column.LEAGUE, Remark.of("unit.leagueNotYours"));
        }
    }

    private Reading<String> parent(SheetRow row) {
        var said = UnitWords.parent(row.text(Column.PARENT), row.text(Column.LEVEL));
        var name = said.value();
        if (name == null) {
            return new Reading<>(
                    Answers.NONE, said.remarks().isEmpty() ? Certainty.CERTAIN : Certainty.INFERRED, said.remarks());
        }
        if (name.equals(row.text(Column.NAME))) {
            return Reading.doubtful(null, Remark.of("unit.ownParent"));
        }
        var known = inThisLedger.contains(name)
                || units.stream().anyMatch(unit -> unit.name().equals(name));
        return known ? said : Reading.doubtful(null, Remark.of("unit.unknown", name));
    }

    private static Reading<UnitLevel> level(SheetRow row) {
        var text = row.text(Column.LEVEL);
        var level = UnitLevels.read(text);
        if (level != null) {
            return Reading.certain(level);
        }
        var remark = text.isEmpty() ? Remark.of("level.missing") : Remark.of("level.unknown", text);
        var byName = UnitLevels.byName(row.text(Column.NAME));
        return text.isEmpty() && byName != null ? Reading.inferred(byName, remark) : Reading.doubtful(byName, remark);
    }

    /** The unit that the row means already: of that name below that parent, or the only one of that name. */
    private @Nullable UUID same(String name, String parent) {
        var named = units.stream().filter(unit -> unit.name().equals(name)).toList();
        if (parent.isEmpty() && named.size() == 1) {
            return named.get(0).id();
        }
        return named.stream()
                .filter(unit -> parentName(unit).equals(parent))
                .map(UnitRow::id)
                .findFirst()
                .orElse(null);
    }

    private String parentName(UnitRow unit) {
        return units.stream()
                .filter(other -> other.id().equals(unit.parentId()))
                .map(UnitRow::name)
                .findFirst()
                .orElse("");
    }
}
