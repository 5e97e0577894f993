package org.duban.unit.web;

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
import org.springframework.stereotype.Component;

/** What the forms of units and places offer to choose from. */
@Component
@RequiredArgsConstructor
class UnitOptions {

    private final UnitTree tree;
    private final KeptUnits kept;
    private final MessageSource messages;

    List<Choice> levels() {
        return Choice.named("unit.level.", UnitLevel.values(), messages);
    }

    List<Choice> kinds() {
        return Choice.named("unit.place-kind.", PlaceKind.values(), messages);
    }

    List<Choice> datums() {
        return Choice.named("unit.map.datum.", Datum.values(), messages);
    }

    List<Choice> statuses() {
        return Choice.named("unit.place-status.", PlaceStatus.values(), messages);
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
}
