package org.duban.ledger.reading;

import org.duban.ledger.sheet.Column;
import org.duban.ledger.words.Remark;

/** Why a row cannot be taken, and which of its cells has to be put right in the sheet. */
public record CellRefusal(Column column, Remark remark) {}
