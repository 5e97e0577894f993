package org.duban.campaign.launch;

import org.duban.shared.RuleBroken;

/** What was typed as the day of a task is none. */
class TaskDueIsNoDay extends RuleBroken {

    TaskDueIsNoDay(String title, String typed) {
        super(title, typed);
    }
}
