package org.duban.command.wall;

import java.util.Set;
import java.util.UUID;

/** What displays that show the same have in common: it is computed and drawn once for all of them. */
record Programme(Set<UUID> campaigns, Set<Scene> scenes, boolean photos, String language) {}
