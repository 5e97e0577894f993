package org.duban.finding;

import org.duban.shared.Conflict;

/** Responsibility is disputed once. */
class DisputedBefore extends Conflict {}
