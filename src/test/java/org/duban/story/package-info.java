/** Stories: the product's main jobs, done in a browser by the people whose jobs they are. */
@NullMarked
package org.duban.story;

import org.jspecify.annotations.NullMarked;
