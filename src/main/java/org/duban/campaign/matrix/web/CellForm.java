package org.duban.campaign.matrix.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.duban.campaign.matrix.Answer;
import org.duban.campaign.matrix.Fill;
import org.jspecify.annotations.Nullable;

/**
 * Who is to answer, as it is filled in for a cell of the matrix.
 *
 * @param at the cell
 * @param under the unit whose areas stand across
 */
record CellForm(
        @NotNull @Size(max = 100) @Nullable String at,
        @Nullable UUID under,
        @NotNull @Nullable UUID unitId,
        @Size(max = 100) @Nullable String post,
        @NotNull @Nullable Fill fill) {

    static CellForm of(String at, @Nullable UUID under, @Nullable Answer answer) {
        return answer == null
                ? new CellForm(at, under, null, null, Fill.CELL)
                : new CellForm(at, under, answer.rule().unitId(), answer.rule().post(), Fill.CELL);
    }
}
