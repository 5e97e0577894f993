package org.duban.campaign.matrix;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for a topic in an area.
 *
 * @param own whether that was laid down just here, and does not follow from a wider rule
 * @param rival a rule for a nearer area that names another unit, but is less particular about the topic
 */
public record Answer(Rule rule, boolean own, @Nullable Rule rival) {}
