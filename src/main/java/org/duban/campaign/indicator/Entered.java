package org.duban.campaign.indicator;

/**
 * What became of values that were entered.
 *
 * @param unchanged were there already
 */
public record Entered(int added, int corrected, int unchanged) {}
