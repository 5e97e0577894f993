/** The page of a place, the map, and the plates that hang there. */
@NullMarked
package org.duban.inspection.place.web;

import org.jspecify.annotations.NullMarked;
