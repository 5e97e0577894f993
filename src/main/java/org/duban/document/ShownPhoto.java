package org.duban.document;

import java.util.UUID;

/**
 * A photo of a finding that a paper may show.
 *
 * @param after whether it shows what has been put right
 */
public record ShownPhoto(UUID findingId, UUID evidenceId, boolean after) {}
