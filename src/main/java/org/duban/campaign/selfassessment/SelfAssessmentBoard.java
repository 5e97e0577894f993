package org.duban.campaign.selfassessment;

import java.util.List;
import java.util.UUID;

/**
 * The self-assessment of a campaign at a glance.
 *
 * @param losses the items that lose the most points
 */
public record SelfAssessmentBoard(UUID campaignId, SelfAssessmentSheet.Totals totals, List<SelfAssessmentRow> losses) {

    private static final int SHOWN = 5;

    static SelfAssessmentBoard of(UUID campaign, SelfAssessmentSheet sheet) {
        return new SelfAssessmentBoard(
                campaign, sheet.totals(), sheet.losses().stream().limit(SHOWN).toList());
    }
}
