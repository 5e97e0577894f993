/** The end of a campaign and what stays of it: winding up, the archive that can be carried away, its re-opening, samples. */
@NullMarked
@ApplicationModule(
        displayName = "Archive 归档",
        allowedDependencies = {
            "document",
            "document :: notice",
            "document :: paper",
            "ledger",
            "ranking",
            "finding",
            "campaign",
            "campaign :: meeting",
            "standard",
            "evidence",
            "deadline",
            "unit",
            "account",
            "activity"
        })
package org.duban.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
