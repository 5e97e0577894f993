/** A demonstration: real ledgers moved to today, and the life of a district around them. */
@NullMarked
@ApplicationModule(
        displayName = "Demonstration 演示",
        allowedDependencies = {
            "ledger",
            "ledger :: sheet",
            "document",
            "document :: slip",
            "ranking",
            "ranking :: above",
            "ranking :: consequence",
            "ranking :: flag",
            "inspection",
            "inspection :: coverage",
            "inspection :: draw",
            "inspection :: survey",
            "finding",
            "finding :: reply",
            "finding :: part",
            "finding :: elsewhere",
            "finding :: recurrence",
            "finding :: commitment",
            "campaign",
            "campaign :: indicator",
            "campaign :: meeting",
            "command :: analysis",
            "command :: instruction",
            "command :: wall",
            "campaign :: statement",
            "campaign :: self-assessment",
            "campaign :: plan",
            "standard",
            "evidence",
            "deadline",
            "unit",
            "unit :: map",
            "account",
            "activity"
        })
package org.duban.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
