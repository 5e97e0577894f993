package org.duban.notification.channel;

import org.duban.shared.Conflict;

/** Only what was given up is sent again; the rest is on its way or there. */
class NotGivenUp extends Conflict {}
