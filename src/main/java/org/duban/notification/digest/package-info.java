/** The day's list of each unit. */
@NullMarked
package org.duban.notification.digest;

import org.jspecify.annotations.NullMarked;
