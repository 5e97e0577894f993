/** A draw by lot (抽签单) as a paper. */
@NullMarked
package org.duban.document.draw;

import org.jspecify.annotations.NullMarked;
