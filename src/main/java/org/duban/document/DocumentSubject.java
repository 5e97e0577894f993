package org.duban.document;

import java.time.LocalDate;
import org.duban.campaign.CampaignId;

/**
 * What a document is about.
 *
 * @param from the first day, and {@code to} the last one
 */
public record DocumentSubject(CampaignId campaign, LocalDate from, LocalDate to) {

    public DocumentSubject {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }
}
