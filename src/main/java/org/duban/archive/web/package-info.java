/** Pages of a campaign's end, and of archives that are opened. */
@NullMarked
package org.duban.archive.web;

import org.jspecify.annotations.NullMarked;
