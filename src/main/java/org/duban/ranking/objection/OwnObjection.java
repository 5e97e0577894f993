package org.duban.ranking.objection;

import org.duban.shared.Conflict;

/** Whoever objected does not rule on it. */
public class OwnObjection extends Conflict {}
