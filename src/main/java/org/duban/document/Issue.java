package org.duban.document;

import java.time.LocalDate;
import org.duban.campaign.CampaignId;
import org.duban.document.paper.Paper;
import org.jspecify.annotations.Nullable;

/**
 * Who puts a paper out, when and under which number.
 *
 * @param kind what such a paper is called, such as 排名通报
 * @param issuer the campaign's lead unit; the stationery may name another
 * @param number null, with year and day, while it is a draft
 */
public record Issue(
        CampaignId campaign,
        String kind,
        String issuer,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable LocalDate day,
        Paper.@Nullable Check check) {

    boolean isDraft() {
        return number == null;
    }
}
