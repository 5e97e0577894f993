/** Pages and interface of the findings. */
@NullMarked
package org.duban.finding.web;

import org.jspecify.annotations.NullMarked;
