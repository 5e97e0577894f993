/** The card of a unit (一口清) as a paper. */
@NullMarked
package org.duban.document.card;

import org.jspecify.annotations.NullMarked;
