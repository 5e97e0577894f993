/** Instructions (批示): what a leader orders about something on record, the task that it becomes, and the reply that is owed. */
@NullMarked
@NamedInterface("instruction")
package org.duban.command.instruction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
