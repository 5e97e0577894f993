package org.duban.ranking.objection;

import org.duban.shared.Conflict;

/** The same was objected to, and nobody has ruled yet. */
public class ObjectedAlready extends Conflict {}
