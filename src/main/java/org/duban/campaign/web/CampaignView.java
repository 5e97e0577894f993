package org.duban.campaign.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.duban.campaign.CampaignRow;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as pages show it today.
 *
 * @param daysToEnd whole days until its last day; negative once that is past, null without an end
 * @param daysToAssessment the same for the assessment
 */
record CampaignView(
        CampaignRow row, @Nullable Long daysToEnd, @Nullable Long daysToAssessment) {

    static CampaignView on(LocalDate today, CampaignRow row) {
        return new CampaignView(row, daysUntil(row.endsOn(), today), daysUntil(row.assessedOn(), today));
    }

    private static @Nullable Long daysUntil(@Nullable LocalDate day, LocalDate today) {
        return day == null ? null : ChronoUnit.DAYS.between(today, day);
    }
}
