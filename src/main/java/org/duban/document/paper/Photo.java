package org.duban.document.paper;

import java.util.UUID;

/**
 * A photo of the evidence.
 *
 * @param evidence its id
 * @param caption below it; also what is read out in its place
 */
public record Photo(UUID evidence, String caption) {}
