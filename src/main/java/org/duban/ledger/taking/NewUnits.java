package org.duban.ledger.taking;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.ledger.reading.Answers;
import org.duban.ledger.reading.CellReading;
import org.duban.ledger.reading.Matter;
import org.duban.ledger.reading.UnitLevels;
import org.duban.ledger.sheet.Column;
import org.duban.unit.UnitDetails;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitService;
import org.jspecify.annotations.Nullable;

/** The units that the rows of one ledger name, and those that somebody decided to establish on the way. */
@RequiredArgsConstructor
final class NewUnits {

    private final UnitService units;
    private final Map<String, UnitId> established = new HashMap<>();

    /** The units in a column, in the order in which they are named, but for those to be left out. */
    Set<UnitId> named(Column column, SettledRow row, @Nullable UUID zone) {
        Set<UnitId> named = new LinkedHashSet<>();
        for (var cell : row.answers().cells(column, Matter.UNIT)) {
            unit(cell, row.answers(), zone).ifPresent(named::add);
        }
        return named;
    }

    /** Which of the named ones answers. */
    Optional<UnitId> lead(Column column, SettledRow row, Set<UnitId> named) {
        return row.answers()
                .id(column, Matter.LEAD)
                .map(UnitId::new)
                .filter(named::contains)
                .or(() -> named.stream().findFirst());
    }

    private Optional<UnitId> unit(CellReading cell, Answers answers, @Nullable UUID zone) {
        var answer = answers.of(cell);
        if (answer.equals(Answers.NONE)) {
            return Optional.empty();
        }
        return Optional.of(answer.equals(Answers.NEW) ? establish(cell.text(), zone) : UnitId.valueOf(answer));
    }

    private UnitId establish(String name, @Nullable UUID zone) {
        return established.computeIfAbsent(
                name,
                unit -> units.establish(
                        UnitId.next(),
                        new UnitDetails(
                                unit,
                                Optional.ofNullable(UnitLevels.byName(unit)).orElse(UnitLevel.DEPARTMENT),
                                zone == null ? null : new UnitId(zone),
                                null,
                                List.of(),
                                null,
                                0)));
    }
}
