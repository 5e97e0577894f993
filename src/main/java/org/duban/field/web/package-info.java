/** The page that the phone keeps, and what it asks of the server. */
@NullMarked
package org.duban.field.web;

import org.jspecify.annotations.NullMarked;
