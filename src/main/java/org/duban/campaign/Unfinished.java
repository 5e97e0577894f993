package org.duban.campaign;

import java.util.List;

/** Knows what still runs in a campaign, of whichever feature. */
public interface Unfinished {

    /** Nothing but what there is, the weightiest first. */
    List<Matter> in(CampaignId campaign);

    /**
     * A kind of things that are not at their end.
     *
     * @param kind as the messages name it
     * @param page where they are listed
     */
    record Matter(String kind, long count, String page) {}
}
