package org.duban.notification.feed;

import org.duban.shared.Forbidden;

/** A clerk subscribes to the calendar of the own unit and those below it. */
class NotYourUnit extends Forbidden {}
