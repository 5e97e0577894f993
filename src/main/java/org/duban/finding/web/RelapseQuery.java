package org.duban.finding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.CampaignFacts;
import org.duban.finding.recurrence.RelapseBy;
import org.duban.finding.recurrence.RelapseFilter;
import org.jspecify.annotations.Nullable;

/** What the figures of relapses are narrowed to, as it stands in the address. */
public record RelapseQuery(
        @Nullable RelapseBy by,
        @Nullable UUID campaign,

        @Nullable LocalDate from,

        @Nullable LocalDate to) {

    private static final int USUAL_DAYS = 90;

    public RelapseBy kind() {
        return Objects.requireNonNullElse(by, RelapseBy.UNIT);
    }

    /**
     * Without a campaign, that which began last; without days, what was struck off in the last quarter of a year.
     *
     * @param running the campaigns that run, the most recent first
     */
    public RelapseFilter toFilter(List<CampaignFacts> running, LocalDate today) {
        var last = Objects.requireNonNullElse(to, today);
        return new RelapseFilter(
                campaign != null || running.isEmpty()
                        ? campaign
                        : running.get(0).id(),
                Objects.requireNonNullElse(from, last.minusDays(USUAL_DAYS)),
                last);
    }
}
