/** Rankings on pages, on paper and by call. */
@NullMarked
package org.duban.ranking.web;

import org.jspecify.annotations.NullMarked;
