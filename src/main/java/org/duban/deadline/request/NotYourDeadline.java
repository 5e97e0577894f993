package org.duban.deadline.request;

import org.duban.shared.Forbidden;

/** Only clerks of the unit that answers by the deadline ask for something about it. */
class NotYourDeadline extends Forbidden {}
