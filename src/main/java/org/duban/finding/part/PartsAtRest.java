package org.duban.finding.part;

import org.duban.shared.Conflict;

/** Nothing is handed out, in or back while the finding is put aside or over. */
class PartsAtRest extends Conflict {}
