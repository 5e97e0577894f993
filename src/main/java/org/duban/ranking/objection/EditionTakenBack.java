package org.duban.ranking.objection;

import org.duban.shared.Conflict;

/** The edition was corrected: what is to be said is said against the correction. */
public class EditionTakenBack extends Conflict {}
