package org.duban.deadline.request;

import org.duban.shared.Conflict;

/** An overdue mark is appealed against once. */
class AppealedBefore extends Conflict {}
