package org.duban.ledger.sheet;

import org.duban.shared.RuleBroken;

/** The file holds no rows. */
public class EmptySheet extends RuleBroken {}
