package org.duban.ledger.sheet;

import org.duban.shared.RuleBroken;

/** No row of the sheet looks like the headings of a ledger that we know. */
public class UnknownLedger extends RuleBroken {}
