package org.duban.finding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.duban.deadline.DueBy;
import org.duban.finding.BulkAssignment.Chosen;
import org.duban.finding.FindingId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Findings ticked in the register, and to whom they go.
 *
 * @param ids each with the version that the register showed, such as {@code 0190…:3}
 * @param unitId null for the unit that is proposed for each
 * @param back the address of the register as it was, with its filters
 */
record BulkForm(
        @Nullable List<String> ids,
        @Nullable UUID unitId,
        @Nullable String unitText,
        @Nullable DueChoice due,

        @Nullable LocalDate dueOn,

        @Nullable String back) {

    private static final Pattern TICK = Pattern.compile("[0-9a-f-]{36}:[0-9]{1,18}");

    List<Chosen> chosen() {
        return ids == null
                ? List.of()
                : ids.stream()
                        .filter(tick -> TICK.matcher(tick).matches())
                        .distinct()
                        .map(tick -> tick.split(":", 2))
                        .map(parts -> new Chosen(FindingId.valueOf(parts[0]), Long.parseLong(parts[1])))
                        .toList();
    }

    @Nullable
    UnitId unit() {
        return unitId == null ? null : new UnitId(unitId);
    }

    /** The message that says what is missing, null if nothing is. */
    @Nullable
    String lacking() {
        if (chosen().isEmpty()) {
            return "finding.bulk.none";
        }
        if (unitId == null && unitText != null && !unitText.isBlank()) {
            return "finding.log.unit-unknown";
        }
        return due == DueChoice.DATE && dueOn == null ? "finding.log.due-date-needed" : null;
    }

    @Nullable
    DueBy toDueBy(LocalDate today) {
        return due == null ? null : due.toDueBy(dueOn, today);
    }
}
