/** Documents made from recorded facts, and the layouts they are printed in. */
@NullMarked
@ApplicationModule(
        displayName = "Documents 文书",
        allowedDependencies = {
            "ranking",
            "ranking :: consequence",
            "ranking :: flag",
            "ranking :: scheme",
            "ranking :: web",
            "desk",
            "command :: instruction",
            "inspection",
            "inspection :: checklist",
            "inspection :: draw",
            "inspection :: survey",
            "finding",
            "finding :: web",
            "campaign",
            "standard",
            "evidence",
            "deadline",
            "unit",
            "account",
            "activity"
        })
package org.duban.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
