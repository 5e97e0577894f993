/** The interface of the briefing. */
@NullMarked
package org.duban.command.briefing.web;

import org.jspecify.annotations.NullMarked;
