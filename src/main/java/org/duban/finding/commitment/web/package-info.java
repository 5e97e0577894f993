/** Pages and interface of the commitments. */
@NullMarked
package org.duban.finding.commitment.web;

import org.jspecify.annotations.NullMarked;
