package org.duban.document.daily;

import java.util.UUID;

/**
 * A photo that a bulletin may show.
 *
 * @param after whether it shows what has been put right
 */
record ShownPhoto(UUID findingId, UUID evidenceId, boolean after) {}
