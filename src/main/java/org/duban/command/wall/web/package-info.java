/** The addresses of the displays, and the pages on which they are set up. */
@NullMarked
package org.duban.command.wall.web;

import org.jspecify.annotations.NullMarked;
