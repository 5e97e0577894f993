/** Analysis (综合分析): findings counted by whatever is asked, every figure with the way to what it counts. */
@NullMarked
@NamedInterface("analysis")
package org.duban.command.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
