package org.duban.inspection.draw;

import java.util.List;
import org.duban.campaign.CampaignId;

/**
 * What is to be drawn.
 *
 * @param strata a place that fits several belongs to the first of them
 */
public record DrawDetails(CampaignId campaignId, String title, List<Stratum> strata) {

    public DrawDetails {
        title = title.strip();
        strata = List.copyOf(strata);
        if (strata.isEmpty()) {
            throw new DrawWithoutStrata();
        }
    }
}
