/** Technical ground under every feature: time, jobs, persistence, web. No feature. */
@NullMarked
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN)
package org.duban.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
