package org.duban.unit.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.Choice;
import org.duban.unit.KeptUnits;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceStatus;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitTree;
import org.duban.unit.map.Datum;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms of units and places offer to choose from. */
@Component
@RequiredArgsConstructor
class UnitOptions {

    private final UnitTree tree;
    private final KeptUnits kept;
    private final MessageSource messages;

    List<Choice> levels() {
        return Arrays.stream(UnitLevel.values())
                .map(level -> choice("unit.level.", level))
                .toList();
    }

    List<Choice> kinds() {
        return Arrays.stream(PlaceKind.values())
                .map(kind -> choice("unit.place-kind.", kind))
                .toList();
    }

    List<Choice> datums() {
        return Arrays.stream(Datum.values())
                .map(datum -> choice("unit.map.datum.", datum))
                .toList();
    }

    List<Choice> statuses() {
        return Arrays.stream(PlaceStatus.values())
                .map(status -> choice("unit.place-status.", status))
                .toList();
    }

    List<Choice> units() {
        return units(unit -> true);
    }

    /** The units below which one may be established. */
    List<Choice> parents() {
        var parents = kept.parents();
        return units(unit -> parents == null || parents.contains(unit));
    }

    /** Of these all but the one itself and those below it. */
    List<Choice> parentsFor(UnitId unit) {
        var own = Set.copyOf(tree.subtree(unit));
        return parents().stream()
                .filter(parent -> !own.contains(UUID.fromString(parent.value())))
                .toList();
    }

    private List<Choice> units(Predicate<UUID> wanted) {
        return tree.all().stream()
                .filter(unit -> wanted.test(unit.id()))
                .map(unit -> Choice.of(unit.id().toString(), unit.indented()))
                .toList();
    }

    private Choice choice(String keys, Enum<?> constant) {
        return Choice.of(
                constant.name(), messages.getMessage(keys + constant.name(), null, LocaleContextHolder.getLocale()));
    }
}
