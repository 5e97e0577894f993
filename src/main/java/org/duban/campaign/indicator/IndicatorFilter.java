package org.duban.campaign.indicator;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators are wanted.
 *
 * @param unit the responsible one
 * @param retired whether retired ones are among them
 */
public record IndicatorFilter(
        @Nullable UUID campaign, @Nullable UUID unit, boolean retired) {}
