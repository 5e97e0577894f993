/** Indicators of a campaign: targets that were handed down, what is reached of them, and what is measured over time. */
@NullMarked
@NamedInterface("indicator")
package org.duban.campaign.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
