package org.duban.ranking;

import org.duban.shared.Conflict;

/** Nobody reviews what he drafted himself. */
class ReviewedByDrafter extends Conflict {}
