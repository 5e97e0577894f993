package org.duban.campaign;

import java.util.List;
import org.duban.shared.Conflict;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** A task that was done or cancelled takes nothing more. */
class TaskFinished extends Conflict {

    TaskFinished(TaskState state) {
        super(new DefaultMessageSourceResolvable("campaign.task.state." + state));
        getBody().setProperty("state", state);
        getBody().setProperty("allowed", List.of());
    }
}
