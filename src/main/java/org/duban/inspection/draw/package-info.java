/** Places drawn by lot, so that anybody can reckon that nobody chose them. */
@NullMarked
@NamedInterface("draw")
package org.duban.inspection.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
