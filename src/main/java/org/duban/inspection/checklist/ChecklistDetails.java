package org.duban.inspection.checklist;

import java.util.List;
import org.duban.unit.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * What a checklist says.
 *
 * @param placeKinds of which places it is for; none means all
 */
public record ChecklistDetails(
        String name, @Nullable String nameEn, List<PlaceKind> placeKinds, List<ChecklistLine> lines) {

    public ChecklistDetails {
        name = name.strip();
        nameEn = nameEn == null || nameEn.isBlank() ? null : nameEn.strip();
        placeKinds = placeKinds.stream().distinct().sorted().toList();
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new ChecklistWithoutLines();
        }
    }
}
