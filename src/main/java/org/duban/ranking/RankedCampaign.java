package org.duban.ranking;

import java.util.UUID;

/** A campaign that has been ranked. */
public record RankedCampaign(UUID id, String name) {}
