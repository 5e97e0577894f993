/** Pages and interface of the rounds. */
@NullMarked
package org.duban.inspection.web;

import org.jspecify.annotations.NullMarked;
