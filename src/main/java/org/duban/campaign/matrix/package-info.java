/** The responsibility matrix as a whole: who answers for each item in each area, where nobody does, and where two rules differ. */
@NullMarked
package org.duban.campaign.matrix;

import org.jspecify.annotations.NullMarked;
