package org.duban.document;

import java.time.LocalDate;
import org.duban.campaign.CampaignId;
import org.duban.document.paper.Paper;
import org.jspecify.annotations.Nullable;

/**
 * Who puts a paper out, when and under which number.
 *
 * @param issuer the campaign's lead unit; the stationery may name another
 * @param number null, with year and day, while it is a draft
 */
public record Issue(
        CampaignId campaign,
        Series series,
        String issuer,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable LocalDate day,
        Paper.@Nullable Check check) {

    /**
     * The series in which it has its number.
     *
     * @param name what such a paper is called, such as 排名通报
     * @param sign what tells its numbers from those of the office's other papers, such as 通
     * @param periodical whether it comes out again and again as an issue (期), and has no code of the office before its number
     *     unless one was chosen
     */
    public record Series(String name, String sign, boolean periodical) {}

    boolean isDraft() {
        return number == null;
    }
}
