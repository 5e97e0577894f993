/** The district's map: what lies behind the points, in which coordinates, and what the plates at places say. */
@NullMarked
@NamedInterface("map")
package org.duban.unit.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
