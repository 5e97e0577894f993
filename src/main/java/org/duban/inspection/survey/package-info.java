/** Surveys in which every place of a list is looked at, and how far they have come. */
@NullMarked
@NamedInterface("survey")
package org.duban.inspection.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
