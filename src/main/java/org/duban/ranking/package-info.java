/** Ranking periods, editions and standings, computed from recorded facts. */
@NullMarked
@ApplicationModule(
        displayName = "Rankings 排名",
        allowedDependencies = {
            "inspection",
            "finding",
            "campaign",
            "standard",
            "deadline",
            "deadline :: request",
            "unit",
            "account",
            "activity"
        })
package org.duban.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
