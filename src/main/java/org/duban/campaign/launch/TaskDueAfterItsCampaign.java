package org.duban.campaign.launch;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** A task that is taken over would be due when its campaign is over. */
class TaskDueAfterItsCampaign extends RuleBroken {

    TaskDueAfterItsCampaign(String title, LocalDate due, LocalDate end) {
        super(title, due, end);
    }
}
