package org.duban.document.daily;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.document.Phrases;
import org.duban.document.paper.Block;
import org.duban.document.paper.Table;
import org.duban.document.paper.Table.Cell;
import org.duban.document.paper.Table.Column;
import org.duban.document.paper.Text;
import org.springframework.stereotype.Component;

/** Tells what it took to rectify: all together in a sentence, unit by unit in a table. */
@Component
@RequiredArgsConstructor
class EffortWords {

    private final Phrases phrases;

    List<Block> of(List<UnitEffort> efforts) {
        var told = efforts.stream().filter(UnitEffort::isTold).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Text.of(sentence(sum(efforts))));
        if (!told.isEmpty()) {
            blocks.add(table(told));
        }
        return blocks;
    }

    static UnitEffort sum(List<UnitEffort> efforts) {
        return efforts.stream().reduce(new UnitEffort("", 0, 0, 0, 0, BigDecimal.ZERO), UnitEffort::plus);
    }

    private String sentence(UnitEffort sum) {
        if (sum.times() == 0) {
            return phrases.of("effort.none");
        }
        return sum.isTold()
                ? phrases.of("effort", sum.times(), String.join(phrases.of("effort.separator"), parts(sum)))
                : phrases.of("effort.untold", sum.times());
    }

    /** What nobody gave is not said to have been none. */
    private List<String> parts(UnitEffort sum) {
        var parts = new ArrayList<String>();
        if (sum.people() > 0) {
            parts.add(phrases.of("effort.people", sum.people()));
        }
        if (sum.vehicles() > 0) {
            parts.add(phrases.of("effort.vehicles", sum.vehicles()));
        }
        if (sum.spots() > 0) {
            parts.add(phrases.of("effort.spots", sum.spots()));
        }
        if (sum.cubicMetres().signum() > 0) {
            parts.add(phrases.of("effort.cubic-metres", phrases.plain(sum.cubicMetres())));
        }
        return parts;
    }

    private Table table(List<UnitEffort> efforts) {
        return new Table(
                phrases.of("effort.table"),
                List.of(
                        Column.left(phrases.of("column.unit"), 8),
                        Column.of(phrases.of("effort.column.times"), 4),
                        Column.of(phrases.of("effort.column.people"), 4),
                        Column.of(phrases.of("effort.column.vehicles"), 4),
                        Column.of(phrases.of("effort.column.spots"), 4),
                        Column.of(phrases.of("effort.column.cubic-metres"), 5)),
                efforts.stream().map(this::row).toList());
    }

    private List<Cell> row(UnitEffort effort) {
        return List.of(
                Cell.of(effort.unit()),
                Cell.of(effort.times()),
                Cell.of(effort.people()),
                Cell.of(effort.vehicles()),
                Cell.of(effort.spots()),
                new Cell(phrases.plain(effort.cubicMetres()), effort.cubicMetres()));
    }
}
