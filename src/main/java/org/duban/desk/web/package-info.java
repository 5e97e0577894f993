/** Pages of the desk. */
@NullMarked
package org.duban.desk.web;

import org.jspecify.annotations.NullMarked;
