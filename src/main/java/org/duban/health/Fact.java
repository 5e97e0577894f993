package org.duban.health;

import java.time.Instant;
import org.springframework.util.unit.DataSize;

/**
 * Something that was seen.
 *
 * @param name below {@code health.fact} in the message bundles
 * @param value a number, an {@link Instant}, a {@link DataSize} or a text
 */
public record Fact(String name, Object value) {}
