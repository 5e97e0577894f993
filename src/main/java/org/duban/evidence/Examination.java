package org.duban.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What was found out about an uploaded file, in which nothing was found against it.
 *
 * @param size as the image is shown; null for what is not an image
 */
record Examination(
        EvidenceKind kind, FileName name, @Nullable ImageSize size, PhotoMetadata metadata) {}
