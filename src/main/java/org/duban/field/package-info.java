/** The phone in the street: what it keeps to work without a network, and how it sends what was done meanwhile. */
@NullMarked
@ApplicationModule(
        displayName = "Field 现场",
        allowedDependencies = {
            "inspection",
            "inspection :: checklist",
            "finding",
            "finding :: recurrence",
            "campaign",
            "standard",
            "deadline",
            "unit",
            "account"
        })
package org.duban.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
