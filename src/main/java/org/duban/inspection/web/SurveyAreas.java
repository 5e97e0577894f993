package org.duban.inspection.web;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.unit.UnitId;
import org.duban.unit.UnitRow;

/**
 * The areas in which somebody may walk, by what the form calls them: a unit's name, or all the names down to it where
 * several units have that one. One list serves all inspectors, however many units the district has.
 */
final class SurveyAreas {

    private final Map<String, UnitId> byName = new LinkedHashMap<>();

    SurveyAreas(List<UnitRow> units) {
        Set<String> seen = new HashSet<>();
        var shared = units.stream()
                .map(UnitRow::name)
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
        for (var unit : units) {
            byName.put(shared.contains(unit.name()) ? unit.path() : unit.name(), new UnitId(unit.id()));
        }
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    Optional<UnitId> named(String name) {
        return Optional.ofNullable(byName.get(name.strip()));
    }
}
