package org.duban.inspection.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.duban.inspection.checklist.ChecklistLine;
import org.duban.inspection.checklist.LineKind;
import org.duban.inspection.checklist.LineRow;
import org.jspecify.annotations.Nullable;

/** What is filled in about a line of a checklist; one without text is not there. */
record LineForm(
        @Nullable LineKind kind,
        @Size(max = 500) @Nullable String text,
        @Size(max = 500) @Nullable String textEn,
        @Nullable UUID checkItemId,
        @Nullable String itemText,

        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal points,

        @Nullable Boolean photoRequired) {

    static final LineForm EMPTY = new LineForm(LineKind.YES_NO, null, null, null, null, null, null);

    static LineForm of(LineRow row) {
        return new LineForm(
                row.kind(),
                row.text(),
                row.textEn(),
                row.checkItemId(),
                row.itemName(),
                new BigDecimal(row.points().stripTrailingZeros().toPlainString()),
                row.photoRequired());
    }

    boolean isThere() {
        return text != null && !text.isBlank();
    }

    ChecklistLine toLine() {
        return new ChecklistLine(
                Objects.requireNonNullElse(kind, LineKind.YES_NO),
                Objects.requireNonNull(text).strip(),
                textEn == null || textEn.isBlank() ? null : textEn.strip(),
                checkItemId,
                Objects.requireNonNullElse(points, BigDecimal.ZERO).setScale(2),
                Boolean.TRUE.equals(photoRequired));
    }
}
