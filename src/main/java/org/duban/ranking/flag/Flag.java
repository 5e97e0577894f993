package org.duban.ranking.flag;

import java.util.UUID;

/**
 * A flag over a unit.
 *
 * @param running for how many editions running it has stood where the flag comes from, this one included
 */
public record Flag(UUID unitId, String unitName, String league, FlagKind kind, int running) {}
