package org.duban.platform.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one node does for all again and again.
 *
 * @param name the name of its lock
 * @param setting the setting that says when
 * @param begun when it was last begun, by whichever node; null if never
 * @param due when it should begin next; null if it is switched off
 * @param missed whether it should have begun since, and was not
 */
public record Job(
        String name,
        String setting,
        @Nullable Instant begun,
        @Nullable Instant due,
        boolean missed) {}
