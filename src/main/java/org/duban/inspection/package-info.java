/** Inspection rounds and their stops. */
@NullMarked
@ApplicationModule(
        displayName = "Inspections 督查",
        allowedDependencies = {
            "finding",
            "finding :: recurrence",
            "finding :: web",
            "campaign",
            "standard",
            "evidence",
            "deadline",
            "unit",
            "unit :: map",
            "account",
            "activity"
        })
package org.duban.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
