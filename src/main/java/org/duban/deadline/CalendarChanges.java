package org.duban.deadline;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way to change the calendar: one change after the other, each followed by proposals for the running deadlines
 * that would come out differently. None of these moves by itself.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@RequiredArgsConstructor
class CalendarChanges {

    private final CalendarRepository repository;
    private final RecalculationProposals proposals;

    void make(Runnable change) {
        repository.queueUp();
        var before = repository.load();
        change.run();
        proposals.propose(before, repository.load());
    }
}
