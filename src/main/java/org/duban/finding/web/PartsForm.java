package org.duban.finding.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duban.deadline.DueBy;
import org.duban.finding.part.NewPart;
import org.duban.platform.web.FormRows;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Several units at once, each with what it is to do; rows that are left empty do not count.
 *
 * @param version of the finding that the page showed
 */
record PartsForm(
        @Nullable Long version,
        @Nullable List<@Valid Row> rows,
        @Nullable DueChoice due,

        @Nullable LocalDate dueOn) {

    private static final int ROWS = 5;

    /** One unit and its part. */
    record Row(
            @Nullable UUID unitId,
            @Nullable String unitText,
            @Size(max = 1000) @Nullable String what) {

        static final Row EMPTY = new Row(null, null, null);

        boolean isEmpty() {
            return unitId == null && isBlank(unitText) && isBlank(what);
        }

        NewPart toPart() {
            return new NewPart(Required.unit(unitId), Required.text(what));
        }

        private static boolean isBlank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }

    /** Always the same number of rows, so that the page can show the next empty one. */
    PartsForm {
        var all = Objects.requireNonNullElse(FormRows.gapless(rows, Row.EMPTY), List.<Row>of());
        rows = FormRows.withRoom(all, Math.max(0, ROWS - all.size()), Row.EMPTY);
    }

    static PartsForm of(long version) {
        return new PartsForm(version, null, DueChoice.DAYS_3, null);
    }

    void check(Errors errors) {
        if (all().stream().allMatch(Row::isEmpty)) {
            errors.rejectValue("rows[0].unitId", "problemDetail.org.duban.finding.part.PartsMissing");
        }
        for (var i = 0; i < all().size(); i++) {
            var row = all().get(i);
            if (!row.isEmpty() && row.unitId() == null) {
                errors.rejectValue("rows[" + i + "].unitId", "finding.log.unit-unknown");
            }
            if (!row.isEmpty() && Row.isBlank(row.what())) {
                errors.rejectValue("rows[" + i + "].what", "finding.part.what-needed");
            }
        }
        if (due == null || due == DueChoice.POLICY) {
            errors.rejectValue("due", "finding.part.due-needed");
        }
        if (due == DueChoice.DATE && dueOn == null && !errors.hasFieldErrors("dueOn")) {
            errors.rejectValue("dueOn", "finding.log.due-date-needed");
        }
    }

    List<NewPart> parts() {
        return all().stream().filter(row -> !row.isEmpty()).map(Row::toPart).toList();
    }

    DueBy toDueBy(LocalDate today) {
        return Objects.requireNonNull(Objects.requireNonNull(due).toDueBy(dueOn, today));
    }

    private List<Row> all() {
        return Objects.requireNonNull(rows);
    }
}
