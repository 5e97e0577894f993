/** Rankings on pages, on paper and by call. */
@NullMarked
@NamedInterface("web")
package org.duban.ranking.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
