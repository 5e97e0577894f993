package org.duban.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The campaign whose work the page shows, at the head of every page; the model attribute {@code campaignChoice}.
 *
 * @param name the campaign's name
 * @param daysLeft days until its assessment, or until its end where none is planned; null when it has neither
 * @param options all campaigns that one may look at, this one among them
 */
public record CampaignChoice(String name, @Nullable Integer daysLeft, List<Option> options) {

    /**
     * A campaign to change over to.
     *
     * @param href the address that changes over
     * @param current whether it is the one shown
     */
    public record Option(String name, String href, boolean current) {}
}
