package org.duban.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about an uploaded file, in which nothing was found against it.
 *
 * @param size as the image is shown; null for what is not an image
 * @param hash what it looks like; nothing for what is no image, or one of nearly one colour
 */
record Examination(
        EvidenceKind kind,
        FileName name,
        @Nullable ImageSize size,
        PhotoMetadata metadata,
        Optional<PerceptualHash> hash) {}
