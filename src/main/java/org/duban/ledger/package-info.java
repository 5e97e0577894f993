/** Ledgers in and out: reading the sheets that offices keep, and writing them. */
@NullMarked
@ApplicationModule(
        displayName = "Ledgers 台账",
        allowedDependencies = {
            "command :: analysis",
            "ranking",
            "ranking :: consequence",
            "ranking :: web",
            "inspection",
            "finding",
            "finding :: recurrence",
            "finding :: web",
            "campaign",
            "campaign :: indicator",
            "campaign :: plan",
            "standard",
            "evidence",
            "deadline",
            "unit",
            "account",
            "account :: web",
            "activity"
        })
package org.duban.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
