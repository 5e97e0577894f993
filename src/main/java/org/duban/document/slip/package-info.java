/** Papers about single matters that go to one unit: what is handed over, pressed, struck off, or comes of a ranking. */
@NullMarked
@NamedInterface("slip")
package org.duban.document.slip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
