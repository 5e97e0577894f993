package org.duban.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a task when it is assigned or changed.
 *
 * @param coUnitIds the co-operating units; the lead unit is not one of them
 * @param quantityTotal how much there is to do in all, where it can be counted; null together with its unit of measure
 * @param dueWords by when in the words it was ordered with, such as 每十天 or 抓紧
 */
public record TaskDetails(
        String title,
        @Nullable String requirement,
        UnitId leadUnitId,
        Set<UnitId> coUnitIds,
        @Nullable WorkstreamId workstreamId,
        LocalDate assignedOn,
        @Nullable BigDecimal quantityTotal,
        @Nullable String quantityUnit,
        @Nullable String dueWords) {

    private static final int TITLE = 60;

    public TaskDetails {
        title = title.strip();
        requirement = Texts.orNull(requirement);
        quantityUnit = Texts.orNull(quantityUnit);
        dueWords = Texts.orNull(dueWords);
        var lead = leadUnitId;
        coUnitIds = coUnitIds.stream().filter(unit -> !unit.equals(lead)).collect(Collectors.toUnmodifiableSet());
        if ((quantityTotal == null) != (quantityUnit == null)) {
            throw new QuantityIncomplete(quantityTotal == null ? "quantityTotal" : "quantityUnit");
        }
        if (quantityTotal != null && quantityTotal.signum() <= 0) {
            throw new QuantityNotPositive();
        }
    }

    /** What was decided or undertaken, which may be a paragraph, as a task of one line with the rest below it. */
    public static TaskDetails ordered(String text, UnitId leadUnitId, Set<UnitId> coUnitIds, LocalDate assignedOn) {
        var isLong = text.codePointCount(0, text.length()) > TITLE;
        return new TaskDetails(
                isLong ? text.substring(0, text.offsetByCodePoints(0, TITLE - 1)) + "…" : text,
                isLong ? text : null,
                leadUnitId,
                coUnitIds,
                null,
                assignedOn,
                null,
                null,
                null);
    }

    /** The same, with so much to do. */
    public TaskDetails counted(@Nullable BigDecimal total, @Nullable String unit) {
        return new TaskDetails(
                title, requirement, leadUnitId, coUnitIds, workstreamId, assignedOn, total, unit, dueWords);
    }
}
