package org.duban.demo.sample;

import org.duban.campaign.CampaignId;

/** Brings a campaign to look at and to try things out in. */
public interface SampleCampaigns {

    /** One at a time: as long as there is one, there is no other. */
    CampaignId load();
}
