package org.duban.campaign;

/** A feature that has a say in when a task is done, such as an instruction that is to be answered in writing. */
public interface TaskEnding {

    /** Refuses that the whole is reported as done. */
    void requireReportable(TaskId task);

    /** Refuses that the task is found to be done. */
    void requireDone(TaskId task);
}
