/** What comes back: spotted when logging, seen again while open, looked for after closing, and counted (反弹、回头看). */
@NullMarked
@NamedInterface("recurrence")
package org.duban.finding.recurrence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
