package org.duban.ranking.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.duban.ranking.consequence.ConsequenceKind;
import org.duban.ranking.consequence.NewConsequence;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A consequence that somebody proposes by hand, as it is typed or called for.
 *
 * @param unitText what was typed to find the unit; calls name it by its id alone
 */
record NewConsequenceForm(
        @NotNull @Nullable UUID campaignId,
        @NotNull @Nullable UUID unitId,
        @JsonIgnore @Nullable String unitText,
        @NotNull @Nullable ConsequenceKind kind,
        @NotBlank @Size(max = 500) @Nullable String reason,
        @Size(max = 40) @Nullable String findingNumber,

        @Positive @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal amount) {

    static NewConsequenceForm in(@Nullable UUID campaign) {
        return new NewConsequenceForm(campaign, null, null, ConsequenceKind.REMINDER, null, null, null);
    }

    NewConsequence toConsequence() {
        return new NewConsequence(
                new UnitId(Objects.requireNonNull(unitId)),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(reason),
                findingNumber == null || findingNumber.isBlank() ? null : findingNumber,
                kind.isMoney() ? amount : null);
    }
}
