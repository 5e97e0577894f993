package org.duban.finding.elsewhere;

import java.util.List;
import java.util.UUID;

/**
 * Where one unit would have to look.
 *
 * @param places the ids of its places; empty where it is the unit as a whole
 * @param names their names, in the same order
 * @param asked whether it is looking already
 */
public record Share(UUID unitId, String unitName, List<UUID> places, List<String> names, boolean asked) {}
