package org.duban.campaign.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.Choice;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units that forms and filters offer, each under its parent. */
@Component
@RequiredArgsConstructor
class CampaignUnits {

    /** As far as a list is indented; deeper units stand below each other. */
    private static final int DEEPEST = 4;

    private final UnitTree tree;

    /** A unit to be chosen. */
    record Option(UUID id, String name, int depth) {

        /** For lists that know no other way to show a tree. */
        public Choice indented() {
            return Choice.of(id.toString(), "\u3000".repeat(depth) + name);
        }
    }

    List<Option> all() {
        return tree.all().stream()
                .map(unit -> new Option(unit.id(), unit.name(), Math.min(unit.depth(), DEEPEST)))
                .toList();
    }

    static Set<UnitId> idsOf(@Nullable List<UUID> chosen) {
        return chosen == null ? Set.of() : chosen.stream().map(UnitId::new).collect(Collectors.toUnmodifiableSet());
    }

    static List<Choice> choices(List<Option> units) {
        return units.stream().map(Option::indented).toList();
    }
}
