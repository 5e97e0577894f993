package org.duban.ledger.sheet;

import org.duban.shared.RuleBroken;

/** The file is a workbook of the kind before 2007, or a page that only calls itself a workbook. */
public class OldWorkbook extends RuleBroken {}
