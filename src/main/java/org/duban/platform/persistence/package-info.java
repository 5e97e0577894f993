/** The database: PostgreSQL of our own when none is given, and what is asked of any. */
@NullMarked
package org.duban.platform.persistence;

import org.jspecify.annotations.NullMarked;
