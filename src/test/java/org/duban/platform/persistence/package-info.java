/** The database started, found again, refused and killed. */
@NullMarked
package org.duban.platform.persistence;

import org.jspecify.annotations.NullMarked;
