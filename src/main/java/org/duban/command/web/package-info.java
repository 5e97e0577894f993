/** The pages of the view from above. */
@NullMarked
package org.duban.command.web;

import org.jspecify.annotations.NullMarked;
