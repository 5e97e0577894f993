/** Findings in a table: the ledger, and the list of each unit's problems. */
@NullMarked
package org.duban.document.list;

import org.jspecify.annotations.NullMarked;
