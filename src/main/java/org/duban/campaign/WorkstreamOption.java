package org.duban.campaign;

import java.util.UUID;

/** A workstream as a choice, under its campaign. */
public record WorkstreamOption(UUID id, String name, String campaignName) {}
