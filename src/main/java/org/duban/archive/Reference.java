package org.duban.archive;

import java.util.List;

/** That the columns of a table name a row of another, or of the same. */
record Reference(String table, List<String> columns, String target, List<String> targetColumns) {}
