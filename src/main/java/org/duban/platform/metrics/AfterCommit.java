package org.duban.platform.metrics;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets things be counted once they have really happened.
 *
 * <p>Not a transactional event listener: each event to one of those is written to the database so that it survives a
 * crash, and a count in memory does not.
 */
public final class AfterCommit {

    private AfterCommit() {}

    /** Runs it when the present transaction has committed, or at once where there is none. */
    public static void run(Runnable count) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            count.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count.run();
            }
        });
    }
}
