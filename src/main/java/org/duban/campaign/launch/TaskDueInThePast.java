package org.duban.campaign.launch;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** A task that is taken over would be late from the start. */
class TaskDueInThePast extends RuleBroken {

    TaskDueInThePast(String title, LocalDate due) {
        super(title, due);
    }
}
