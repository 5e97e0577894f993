/** The rank that the district itself got from those above it, kept beside the rankings of its own. */
@NullMarked
@NamedInterface("above")
package org.duban.ranking.above;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
