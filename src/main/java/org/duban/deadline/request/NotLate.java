package org.duban.deadline.request;

import org.duban.shared.Conflict;

/** There is no overdue mark to appeal against. */
class NotLate extends Conflict {}
