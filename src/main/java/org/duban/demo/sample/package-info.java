/** A sample campaign in a real installation: the past of a few weeks, told as a demonstration is, and marked as what it is. */
@NullMarked
package org.duban.demo.sample;

import org.jspecify.annotations.NullMarked;
