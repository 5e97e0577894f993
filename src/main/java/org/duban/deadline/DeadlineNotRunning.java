package org.duban.deadline;

import org.duban.shared.Conflict;

/** The deadline has been met, cancelled or put on hold. */
class DeadlineNotRunning extends Conflict {}
