/** Papers over HTTP: as pages to print, and as files. */
@NullMarked
package org.duban.document.web;

import org.jspecify.annotations.NullMarked;
