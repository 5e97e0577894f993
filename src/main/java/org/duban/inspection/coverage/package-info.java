/** How often what is to be inspected, how often it was, and where nobody has ever been. */
@NullMarked
@NamedInterface("coverage")
package org.duban.inspection.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
