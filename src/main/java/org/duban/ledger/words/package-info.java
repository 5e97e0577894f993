/** What the cells of a ledger mean: dates, deadlines, units and sources in people's words, and how sure we are. */
@NullMarked
package org.duban.ledger.words;

import org.jspecify.annotations.NullMarked;
