/** The wall board (挂图作战): displays that anybody may look at, and the one computation that feeds all of them. */
@NullMarked
@NamedInterface("wall")
package org.duban.command.wall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
