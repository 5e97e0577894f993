/** Pages and interface of requests about deadlines. */
@NullMarked
package org.duban.deadline.request.web;

import org.jspecify.annotations.NullMarked;
