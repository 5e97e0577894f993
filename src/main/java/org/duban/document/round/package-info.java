/** A team's report on its round (督查组汇报) as a paper. */
@NullMarked
package org.duban.document.round;

import org.jspecify.annotations.NullMarked;
