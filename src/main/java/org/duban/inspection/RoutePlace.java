package org.duban.inspection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place as the form of a route lists it. */
public record RoutePlace(UUID id, String name, @Nullable String unitName) {}
