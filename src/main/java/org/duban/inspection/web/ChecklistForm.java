package org.duban.inspection.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.duban.inspection.checklist.ChecklistDetails;
import org.duban.inspection.checklist.ChecklistRow;
import org.duban.inspection.checklist.LineRow;
import org.duban.platform.web.FormRows;
import org.duban.unit.PlaceKind;
import org.jspecify.annotations.Nullable;

/** What is filled in about a checklist; its lines grow and move in the form. */
record ChecklistForm(
        @NotBlank @Size(max = 100) @Nullable String name,
        @Size(max = 100) @Nullable String nameEn,
        @Nullable List<PlaceKind> placeKinds,
        @Valid @Size(max = 100) @Nullable List<LineForm> lines,
        @Nullable Long version) {

    static final ChecklistForm BLANK =
            new ChecklistForm(null, null, List.of(), List.of(LineForm.EMPTY, LineForm.EMPTY, LineForm.EMPTY), null);

    ChecklistForm {
        lines = FormRows.gapless(lines, LineForm.EMPTY);
    }

    static ChecklistForm of(ChecklistRow row, List<LineRow> lines) {
        return new ChecklistForm(
                row.name(),
                row.nameEn(),
                row.placeKinds().stream().map(PlaceKind::valueOf).toList(),
                lines.stream().map(LineForm::of).toList(),
                row.version());
    }

    ChecklistDetails toDetails() {
        return new ChecklistDetails(
                Objects.requireNonNull(name),
                nameEn,
                InspectionForm.orEmpty(placeKinds),
                InspectionForm.orEmpty(lines).stream()
                        .filter(LineForm::isThere)
                        .map(LineForm::toLine)
                        .toList());
    }

    /** What a button beside the lines asks for: {@code add}, {@code remove:2} or {@code up:2}. */
    ChecklistForm step(String step) {
        var parts = step.split(":", 2);
        return switch (parts[0]) {
            case "add" -> with(all -> all.add(LineForm.EMPTY));
            case "remove" -> with(all -> all.remove(Integer.parseInt(parts[1])));
            case "up" -> with(all -> all.add(Integer.parseInt(parts[1]) - 1, all.remove(Integer.parseInt(parts[1]))));
            default -> this;
        };
    }

    private ChecklistForm with(Consumer<List<LineForm>> change) {
        var changed = new ArrayList<>(InspectionForm.orEmpty(lines));
        change.accept(changed);
        return new ChecklistForm(name, nameEn, placeKinds, List.copyOf(changed), version);
    }
}
