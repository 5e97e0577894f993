/** Red, black and travelling flags: what a unit's places over the last editions bring it (红黑旗). */
@NullMarked
@NamedInterface("flag")
package org.duban.ranking.flag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
