package org.duban.finding.commitment;

import org.duban.shared.Conflict;

/** What became of it follows from what it is about. */
class OutcomeFollows extends Conflict {}
