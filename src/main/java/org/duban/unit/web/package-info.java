/** Pages and interface of the units. */
@NullMarked
package org.duban.unit.web;

import org.jspecify.annotations.NullMarked;
