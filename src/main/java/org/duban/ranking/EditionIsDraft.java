package org.duban.ranking;

import org.duban.shared.Conflict;

/** A draft is computed anew; only what is published is corrected. */
class EditionIsDraft extends Conflict {}
