/** Campaigns, their workstreams, and the tasks planned within them. */
@NullMarked
@ApplicationModule(
        displayName = "Campaigns 专项行动",
        allowedDependencies = {"standard", "deadline", "deadline :: request", "evidence", "unit", "account", "activity"
        })
package org.duban.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
