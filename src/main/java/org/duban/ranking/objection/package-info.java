/** What units say against their places in published editions, and the rulings. */
@NullMarked
@NamedInterface("objection")
package org.duban.ranking.objection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
