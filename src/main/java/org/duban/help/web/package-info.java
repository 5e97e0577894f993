/** Pages of the help. */
@NullMarked
package org.duban.help.web;

import org.jspecify.annotations.NullMarked;
