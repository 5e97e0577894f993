package org.duban.notification.channel;

import org.duban.shared.RuleBroken;

/** A mail to try the channel goes to who asks for it, who must have given an address. */
class NoAddressToTry extends RuleBroken {}
