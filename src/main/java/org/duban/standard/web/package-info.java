/** Pages and calls for standards and their check items. */
@NullMarked
package org.duban.standard.web;

import org.jspecify.annotations.NullMarked;
