package org.duban.ranking.objection;

import org.duban.shared.Forbidden;

/** A unit objects by its own clerks. */
public class NotTheObjector extends Forbidden {}
