package org.duban.command.wall;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What a display shows, drawn.
 *
 * @param at when its figures were read
 * @param html the scenes, one after another
 * @param digest tells whether anything changed but the time
 * @param photos the pictures that it shows, and nobody without an account sees any other
 */
public record Board(Instant at, String html, String digest, Set<UUID> photos) {}
