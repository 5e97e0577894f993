package org.duban.deadline;

import org.duban.shared.Conflict;

/** One unit has one running deadline for one thing. */
class DeadlineRunsAlready extends Conflict {}
