/** The pages of the responsibility matrix. */
@NullMarked
package org.duban.campaign.matrix.web;

import org.jspecify.annotations.NullMarked;
