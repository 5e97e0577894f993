package org.duban.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Two at a time: a large ledger does not keep a small one waiting, and neither the pages. */
@Configuration(proxyBeanMethods = false)
class LedgerWorkers {

    static final String NAME = "ledgerExecutor";

    private static final int AT_ONCE = 2;
    private static final int WAITING = 50;

    @Bean(name = NAME, defaultCandidate = false)
    TaskExecutor ledgerExecutor() {
        var workers = new ThreadPoolTaskExecutor();
        workers.setThreadNamePrefix("ledger-");
        workers.setCorePoolSize(AT_ONCE);
        workers.setMaxPoolSize(AT_ONCE);
        workers.setQueueCapacity(WAITING);
        workers.setAllowCoreThreadTimeOut(true);
        return workers;
    }
}
