package org.duban.deadline.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duban.account.SignedIn;
import org.duban.deadline.Deadline;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.request.DeadlineOwner.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the feature that a deadline belongs to. */
@Component
class DeadlineOwners {

    private final Map<DeadlineSubject.Kind, DeadlineOwner> owners = new EnumMap<>(DeadlineSubject.Kind.class);

    DeadlineOwners(List<DeadlineOwner> owners) {
        owners.forEach(owner -> this.owners.put(owner.kind(), owner));
    }

    DeadlineOwner of(DeadlineSubject.Kind kind) {
        var owner = owners.get(kind);
        if (owner == null) {
            throw new IllegalStateException("Nobody owns deadlines of " + kind);
        }
        return owner;
    }

    /** Null for a reader who may not see it. */
    @Nullable
    Subject subject(Deadline deadline, SignedIn reader) {
        return of(deadline.getSubjectKind())
                .find(deadline.getSubjectId(), reader)
                .orElse(null);
    }
}
