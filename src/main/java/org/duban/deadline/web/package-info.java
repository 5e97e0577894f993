/** The interface of the deadlines. */
@NullMarked
package org.duban.deadline.web;

import org.jspecify.annotations.NullMarked;
