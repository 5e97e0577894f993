package org.duban.ledger.sheet;

import org.duban.shared.RuleBroken;

/** The workbook is protected by a password. */
public class EncryptedWorkbook extends RuleBroken {}
