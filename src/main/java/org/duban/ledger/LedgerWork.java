package org.duban.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lombok.extern.slf4j.Slf4j;
import org.duban.account.SignedIn;
import org.duban.activity.CurrentActor;
import org.duban.shared.DomainException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Does the long parts of an import, says all the while that it is at it, and keeps the reason when one comes to nothing. */
@Slf4j
@Component
class LedgerWork {

    private static final LedgerImport.Failure UNEXPECTED =
            new LedgerImport.Failure("ledger.failure.unexpected", List.of());
    private static final LedgerImport.Failure BUSY = new LedgerImport.Failure("ledger.failure.busy", List.of());

    private final ImportStates states;
    private final CurrentActor currentActor;

    private final TaskExecutor workers;
    private final Set<UUID> atWork = ConcurrentHashMap.newKeySet();

    LedgerWork(ImportStates states, CurrentActor currentActor, @Qualifier(LedgerWorkers.NAME) TaskExecutor workers) {
        this.states = states;
        this.currentActor = currentActor;
        this.workers = workers;
    }

    /** Does it at once; whoever waits for it also gets to know what went wrong. */
    void now(LedgerImportId id, Runnable work) {
        atWork.add(id.value());
        try {
            work.run();
        } catch (DomainException refused) {
            states.fail(id, LedgerImport.Failure.of(refused));
            throw refused;
        } catch (RuntimeException unexpected) {
            states.fail(id, UNEXPECTED);
            throw unexpected;
        } finally {
            atWork.remove(id.value());
        }
    }

    /**
     * Does it while the page is long back, in the name of who asked for it.
     *
     * @return whether it will be done at all
     */
    boolean later(LedgerImportId id, SignedIn by, Runnable work) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(by, null, List.of());
        authentication.setDetails(currentActor.get());
        atWork.add(id.value());
        try {
            workers.execute(new DelegatingSecurityContextRunnable(
                    () -> quietly(id, work), new SecurityContextImpl(authentication)));
            return true;
        } catch (TaskRejectedException busy) {
            atWork.remove(id.value());
            states.fail(id, BUSY);
            return false;
        }
    }

    private void quietly(LedgerImportId id, Runnable work) {
        try {
            now(id, work);
        } catch (DomainException refused) {
            log.info("Ledger {}: {}", id, refused.getMessage());
        } catch (RuntimeException unexpected) {
            log.error("Ledger {} failed", id, unexpected);
        }
    }

    @Scheduled(fixedDelayString = "${duban.ledger.beat:PT5S}")
    void beat() {
        if (!atWork.isEmpty()) {
            states.beat(atWork);
        }
        var silent = states.failSilent();
        if (silent > 0) {
            log.warn("{} imports were interrupted", silent);
        }
    }
}
