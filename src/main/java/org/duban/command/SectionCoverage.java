package org.duban.command;

import java.util.UUID;

/**
 * How much of a section of a standard a campaign has looked at.
 *
 * @param items how many items the section has
 * @param open of these, those with findings that are not struck off
 * @param closed those under which something was found, all of it struck off
 * @param clean those under which nothing was found though somebody looked
 * @param never those of which nobody knows: nothing found, and nowhere asked about
 */
public record SectionCoverage(
        UUID campaignId,
        UUID standardId,
        String sectionCode,
        String sectionName,
        int items,
        int open,
        int closed,
        int clean,
        int never) {}
