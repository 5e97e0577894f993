package org.duban.ledger.sheet;

import org.duban.shared.RuleBroken;

/** The workbook would unpack to far more than any honest ledger holds. */
public class OversizedSheet extends RuleBroken {}
