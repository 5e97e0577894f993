package org.duban.ledger.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;

/** The rows of one sheet, one after the other, none kept. */
interface RowSource extends Iterator<RawRow>, Closeable {

    @Override
    void close() throws IOException;
}
