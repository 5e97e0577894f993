/** The settings of the map and of the plates. */
@NullMarked
package org.duban.unit.map.web;

import org.jspecify.annotations.NullMarked;
