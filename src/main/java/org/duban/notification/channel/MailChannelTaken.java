package org.duban.notification.channel;

import org.duban.shared.Conflict;

/** There is one channel for mail: two would send everybody everything twice. */
class MailChannelTaken extends Conflict {}
