package org.duban.ledger.taking;

import java.util.Map;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that is being taken over.
 *
 * @param years how many of its rows will be numbered under which year
 */
public record SettledLedger(@Nullable CampaignId campaign, String fileName, Map<Integer, Integer> years, SignedIn by) {}
