package org.duban.deadline.ladder;

import org.duban.shared.Conflict;

/** The ladder has such a step already. */
class StepThere extends Conflict {}
