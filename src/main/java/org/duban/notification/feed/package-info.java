/** Calendars to subscribe to. */
@NullMarked
package org.duban.notification.feed;

import org.jspecify.annotations.NullMarked;
