/** What the tests of every feature stand on: a real database, two kinds of context, a second process. */
@NullMarked
package org.duban.support;

import org.jspecify.annotations.NullMarked;
