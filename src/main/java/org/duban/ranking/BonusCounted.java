package org.duban.ranking;

import org.duban.shared.Conflict;

/** An edition has counted it: a draft has to go first, a publication is corrected. */
class BonusCounted extends Conflict {}
