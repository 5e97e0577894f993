package org.duban.ranking.objection;

import org.duban.shared.Conflict;

/** A draft is not final; the office is told of what is wrong in it. */
public class NothingToObjectTo extends Conflict {}
