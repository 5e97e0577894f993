package org.duban.finding.commitment;

import org.duban.shared.Conflict;

/** What was said of it, or withdrawn, stands. */
class CommitmentIsOver extends Conflict {}
