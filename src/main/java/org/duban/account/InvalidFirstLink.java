package org.duban.account;

/** Nobody is there yet, and the link is not the one that lets somebody in: that one stands in the log. */
class InvalidFirstLink extends InvalidLink {}
