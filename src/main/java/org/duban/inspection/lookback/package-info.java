/** Look-back rounds (回头看): a sample of what was struck off, drawn so that anybody can draw it again. */
@NullMarked
@NamedInterface("lookback")
package org.duban.inspection.lookback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
