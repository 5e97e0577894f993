/** The escalation ladder: what happens before and after a deadline passes, step by step. */
@NullMarked
@NamedInterface("ladder")
package org.duban.deadline.ladder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
