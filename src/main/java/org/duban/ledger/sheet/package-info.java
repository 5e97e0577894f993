/** Sheets as streams of rows: workbooks and delimited text in, workbooks out, in constant memory. */
@NullMarked
@NamedInterface("sheet")
package org.duban.ledger.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
