/** The application and, one package each, its features. */
@NullMarked
package org.duban;

import org.jspecify.annotations.NullMarked;
