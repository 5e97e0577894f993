/** Jobs that run once however many nodes there are. */
@NullMarked
package org.duban.platform.scheduling;

import org.jspecify.annotations.NullMarked;
