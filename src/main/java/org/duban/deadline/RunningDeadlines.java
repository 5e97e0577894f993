package org.duban.deadline;

/** Which deadlines run, in the words of a statement that names them {@code deadline d}. */
public final class RunningDeadlines {

    /** Holds where the campaign is not in the archive. One that was archived elsewhere while it ran has deadlines that nobody answers. */
    public static final String LIVE =
            " d.campaign_id not in (select c.campaign_id from campaign c where c.archived_at is not null) ";

    /** Holds where the clock runs and somebody can answer. */
    public static final String SQL = " d.met_at is null and d.cancelled_at is null and d.held_at is null and" + LIVE;

    private RunningDeadlines() {}
}
