/** Joint work: what each of several units does about one finding, by a deadline of its own. */
@NullMarked
@NamedInterface("part")
package org.duban.finding.part;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
