package org.duban.campaign.indicator;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators are wanted.
 *
 * @param campaigns none for all
 * @param unit the responsible one
 * @param retired whether retired ones are among them
 */
public record IndicatorFilter(
        List<UUID> campaigns, @Nullable UUID unit, boolean retired) {}
