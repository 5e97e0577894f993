package org.duban.campaign;

import org.duban.shared.Conflict;

/** A task that is divided takes its figures from its sections, and no report of its own. */
class ReportedBySections extends Conflict {}
