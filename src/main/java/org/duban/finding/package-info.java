/** Findings and their life: logged, assigned, rectified, verified, struck off. */
@NullMarked
@ApplicationModule(
        displayName = "Findings 问题",
        allowedDependencies = {
            "campaign",
            "campaign :: meeting",
            "standard",
            "evidence",
            "deadline",
            "deadline :: request",
            "unit",
            "account",
            "activity"
        })
package org.duban.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
