package org.duban.campaign.selfassessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a campaign's standards with what the campaign gives itself.
 *
 * @param possible the points that it has
 * @param verdict null for what nobody has assessed, like what follows
 * @param points lost or won
 * @param revision how often it was assessed
 * @param revised whether the item has changed since it was assessed
 */
public record SelfAssessmentRow(
        UUID checkItemId,
        UUID standardId,
        String standardName,
        String sectionCode,
        String sectionName,
        String code,
        String name,
        BigDecimal possible,
        @Nullable Verdict verdict,
        @Nullable BigDecimal points,
        @Nullable String remark,
        @Nullable UUID unitId,
        @Nullable String unitName,
        @Nullable LocalDate assessedOn,
        int revision,
        boolean revised) {

    public boolean assessed() {
        return verdict != null;
    }

    /** What the campaign counts on; nothing for what nobody has assessed. */
    @JsonProperty
    public BigDecimal own() {
        return assessed() ? possible.subtract(lost()).add(bonus()) : BigDecimal.ZERO;
    }

    /** Never more than the item has now, which may be less than when it was assessed. */
    @JsonProperty
    public BigDecimal lost() {
        return points == null || verdict == Verdict.BONUS ? BigDecimal.ZERO : points.min(possible);
    }

    @JsonProperty
    public BigDecimal bonus() {
        return points == null || verdict != Verdict.BONUS ? BigDecimal.ZERO : points;
    }

    /** The attitude in a word: where there are no points to win, it is that none are lost. */
    public String attitude() {
        return verdict == null ? "NONE" : verdict == Verdict.FULL && possible.signum() == 0 ? "KEPT" : verdict.name();
    }
}
