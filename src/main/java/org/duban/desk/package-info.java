/** The front doors by role: what waits for this person today. */
@NullMarked
@ApplicationModule(
        displayName = "Desk 工作台",
        allowedDependencies = {
            "command",
            "command :: briefing",
            "command :: instruction",
            "ranking",
            "ranking :: scheme",
            "finding",
            "finding :: web",
            "finding :: reply",
            "inspection",
            "inspection :: draw",
            "inspection :: survey",
            "campaign",
            "standard",
            "deadline",
            "deadline :: request",
            "unit",
            "account",
            "help"
        })
package org.duban.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
