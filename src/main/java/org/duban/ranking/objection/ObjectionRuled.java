package org.duban.ranking.objection;

import org.duban.shared.Conflict;

/** Somebody has ruled on it already. */
public class ObjectionRuled extends Conflict {}
