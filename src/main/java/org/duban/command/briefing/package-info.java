/** What a leader reads on the phone in the morning: the figures, what is new since yesterday, what to ask about. */
@NullMarked
@NamedInterface("briefing")
package org.duban.command.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
