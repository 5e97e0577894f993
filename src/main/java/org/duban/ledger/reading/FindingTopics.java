package org.duban.ledger.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.SheetRow;
import org.duban.ledger.words.Reading;
import org.duban.ledger.words.Remark;
import org.duban.standard.CheckItemFacts;
import org.duban.standard.CheckItems;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/** Where a finding was made, under which check item it falls, and how grave it is. */
final class FindingTopics {

    private static final int REMEMBERED = 10_000;
    private static final Map<String, Severity> SEVERITIES = Map.of(
            "一般", Severity.MINOR,
            "轻微", Severity.MINOR,
            "minor", Severity.MINOR,
            "较重", Severity.MAJOR,
            "major", Severity.MAJOR,
            "严重", Severity.CRITICAL,
            "重大", Severity.CRITICAL,
            "critical", Severity.CRITICAL);

    private final CheckItems items;
    private final List<UUID> standards;
    private final Map<String, List<UUID>> places;
    private final Map<String, Optional<CheckItemFacts>> matched = new HashMap<>();

    /**
     * @param places the places of the district by name
     */
    FindingTopics(CheckItems items, List<UUID> standards, Map<String, List<UUID>> places) {
        this.items = items;
        this.standards = standards;
        this.places = places;
    }

    void read(SheetRow row, Cells cells) {
        addPlace(row, cells);
        addItem(row, cells);
        if (row.has(Column.SEVERITY)) {
            cells.add(Column.SEVERITY, Matter.SEVERITY, severity(row.text(Column.SEVERITY)), Severity::name);
        }
    }

    private void addPlace(SheetRow row, Cells cells) {
        var text = row.text(Column.PLACE);
        if (text.isEmpty()) {
            cells.refuse(Column.PLACE, Remark.of("row.blank"));
            return;
        }
        var named = places.getOrDefault(text, List.of());
        Reading<String> reading = named.size() == 1
                ? Reading.certain(named.get(0).toString())
                : named.isEmpty()
                        ? Reading.certain(Answers.NONE)
                        : Reading.doubtful(Answers.NONE, Remark.of("place.several", text));
        cells.add(CellReading.of(Column.PLACE, Matter.PLACE, text, reading)
                .withOptions(named.stream().map(UUID::toString).toList()));
    }

    /** The clause, if the sheet names one, else the category; what is no item's name is kept as the category. */
    private void addItem(SheetRow row, Cells cells) {
        var column = item(row.text(Column.CLAUSE)).isPresent() ? Column.CLAUSE : Column.CATEGORY;
        var text = row.text(column);
        if (text.isEmpty()) {
            cells.add(
                    column,
                    Matter.ITEM,
                    Reading.inferred(Answers.NONE, Remark.of("item.missing")),
                    Function.identity());
            return;
        }
        var item = item(text).orElse(null);
        cells.add(column, Matter.ITEM, reading(text, item), Function.identity());
    }

    private static Reading<String> reading(String text, @Nullable CheckItemFacts item) {
        if (item == null) {
            return Reading.inferred(Answers.NONE, Remark.of("item.unmatched", text));
        }
        var value = item.id().toString();
        return text.equals(item.name()) || text.equalsIgnoreCase(item.code())
                ? Reading.certain(value)
                : Reading.certain(value, Remark.of("item.matched", item.name()));
    }

    private Optional<CheckItemFacts> item(String text) {
        if (text.isEmpty() || standards.isEmpty()) {
            return Optional.empty();
        }
        if (matched.size() >= REMEMBERED) {
            matched.clear();
        }
        return matched.computeIfAbsent(text, words -> items.match(words, standards));
    }

    private static Reading<Severity> severity(String text) {
        var severity = SEVERITIES.get(text.toLowerCase(Locale.ROOT));
        return severity == null
                ? Reading.doubtful(null, Remark.of("severity.unknown", text))
                : Reading.certain(severity);
    }
}
