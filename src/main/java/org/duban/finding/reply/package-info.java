/** The written reply that is owed for what was handed down, complained of or published. */
@NullMarked
@NamedInterface("reply")
package org.duban.finding.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
