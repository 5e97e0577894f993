/** The view from above: a campaign at a glance, and the wall board. It reads what the others keep, and keeps little itself. */
@NullMarked
@ApplicationModule(
        displayName = "Command 指挥",
        allowedDependencies = {
            "ranking",
            "ranking :: web",
            "inspection",
            "finding",
            "finding :: commitment",
            "finding :: web",
            "campaign",
            "campaign :: indicator",
            "campaign :: meeting",
            "campaign :: plan",
            "campaign :: self-assessment",
            "campaign :: statement",
            "standard",
            "evidence",
            "deadline",
            "unit",
            "unit :: map",
            "account",
            "activity"
        })
package org.duban.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
