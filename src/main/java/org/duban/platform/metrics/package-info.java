/** What the features' own figures for monitoring stand on. */
@NullMarked
package org.duban.platform.metrics;

import org.jspecify.annotations.NullMarked;
