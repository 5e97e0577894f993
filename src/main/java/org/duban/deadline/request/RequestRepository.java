package org.duban.deadline.request;

import java.util.Collection;
import org.duban.deadline.DeadlineId;
import org.springframework.data.jpa.repository.JpaRepository;

interface RequestRepository extends JpaRepository<DeadlineRequest, RequestId> {

    int countByDeadlineIdAndKindAndState(DeadlineId deadline, RequestKind kind, RequestState state);

    boolean existsByDeadlineIdAndKindAndStateIn(DeadlineId deadline, RequestKind kind, Collection<RequestState> states);

    boolean existsByDeadlineIdAndKindAndStateNot(DeadlineId deadline, RequestKind kind, RequestState state);

    default DeadlineRequest require(RequestId id) {
        return findById(id).orElseThrow(() -> new RequestNotFound(id));
    }
}
