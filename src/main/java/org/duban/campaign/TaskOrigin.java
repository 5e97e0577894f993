package org.duban.campaign;

import java.util.Optional;
import org.duban.account.SignedIn;

/** The feature that a task comes from: a meeting that decided it, a finding that had the same looked for elsewhere. */
public interface TaskOrigin {

    /**
     * What a task comes from.
     *
     * @param title such as the number of a meeting and its name
     * @param path of its page
     */
    record Origin(String title, String path) {}

    /** Empty if the task does not come from here, or for somebody who may not see where it comes from. */
    Optional<Origin> of(TaskId task, SignedIn reader);
}
