package org.duban.inspection.draw;

/**
 * How many places of a stratum are to be drawn.
 *
 * @param percent whether the amount is a share of them in percent
 */
public record Quota(int amount, boolean percent) {

    private static final int MOST = 10_000;
    private static final int WHOLE = 100;

    public Quota {
        if (amount < 1 || amount > (percent ? WHOLE : MOST)) {
            throw new QuotaOutOfRange();
        }
    }

    /** Of so many places; a share is rounded up, so that it is at least one. May be more than there are. */
    public int of(int population) {
        return percent ? (population * amount + WHOLE - 1) / WHOLE : amount;
    }
}
