/** Rows of ledgers, understood with what the database knows: which cells are sure, and which a person must settle. */
@NullMarked
package org.duban.ledger.reading;

import org.jspecify.annotations.NullMarked;
