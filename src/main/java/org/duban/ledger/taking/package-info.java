/** Rows of ledgers, once everything about them is settled, taken over into the features that they belong to. */
@NullMarked
package org.duban.ledger.taking;

import org.jspecify.annotations.NullMarked;
