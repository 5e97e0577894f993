package org.duban.campaign;

import java.time.LocalDate;

/** What of a campaign another one can take over; each feature has its own part, and copies it itself. */
public interface CampaignPart {

    /** In the order in which they are copied: tasks and indicators belong to workstreams. */
    enum Kind {
        WORKSTREAMS,
        RESPONSIBILITIES,
        INDICATORS,
        DEADLINES,
        RECHECKS,
        CADENCES,
        RANKING,
        PAPERS
    }

    Kind kind();

    /** Of how much it consists in the campaign; 0 where there is nothing to take over. */
    int count(CampaignId template);

    /**
     * Gives it to a campaign that has nothing of the kind yet.
     *
     * @param startsOn the first day of the new campaign, from which rules hold that have a beginning
     */
    void copy(CampaignId template, CampaignId to, LocalDate startsOn);
}
