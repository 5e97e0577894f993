package org.duban.ledger.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file that can be read as rows in one or several ways: a workbook sheet by sheet, a text by its separators. */
interface RowFile extends Closeable {

    int ways();

    RowSource open(int way) throws IOException;

    /** The names of the sheets, in the order of the ways to read; none for text. */
    List<String> sheetNames();

    @Override
    void close() throws IOException;
}
