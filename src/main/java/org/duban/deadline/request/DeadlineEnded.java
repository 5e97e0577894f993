package org.duban.deadline.request;

import org.duban.shared.Conflict;

/** The deadline has been met, cancelled or put on hold, so that there is nothing left to ask for. */
class DeadlineEnded extends Conflict {}
