/** Pages of the escalation ladder. */
@NullMarked
package org.duban.deadline.ladder.web;

import org.jspecify.annotations.NullMarked;
