/** The performance budgets, measured against bare SQL on a large district; see docs/performance.md. */
@NullMarked
package org.duban.bench;

import org.jspecify.annotations.NullMarked;
