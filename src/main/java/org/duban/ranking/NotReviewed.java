package org.duban.ranking;

import org.duban.shared.Conflict;

/** The campaign wants somebody else to look an edition over before it is published. */
class NotReviewed extends Conflict {}
