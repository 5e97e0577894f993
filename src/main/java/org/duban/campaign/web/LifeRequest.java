package org.duban.campaign.web;

import org.jspecify.annotations.Nullable;

/**
 * What is said when a campaign winds up, is archived or taken up again.
 *
 * @param beforeItsEnd whether it is meant to be archived though its last day is to come
 */
record LifeRequest(@Nullable String reason, @Nullable Boolean beforeItsEnd) {}
