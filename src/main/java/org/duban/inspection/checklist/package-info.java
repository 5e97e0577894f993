/** Checklists: what is looked at in a place of a kind, line by line, and what was answered at the stops of rounds. */
@NullMarked
@NamedInterface("checklist")
package org.duban.inspection.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
