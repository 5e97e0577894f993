package org.duban.deadline.request;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duban.account.SignedIn;
import org.duban.deadline.Deadline;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.request.DeadlineOwner.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the feature that a deadline belongs to. */
@Component
public class DeadlineOwners {

    private final Map<DeadlineSubject.Kind, DeadlineOwner> owners = new EnumMap<>(DeadlineSubject.Kind.class);

    DeadlineOwners(List<DeadlineOwner> owners) {
        owners.forEach(owner -> this.owners.put(owner.kind(), owner));
    }

    public DeadlineOwner of(DeadlineSubject.Kind kind) {
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

    /** What deadlines are about, by the ids of their subjects: one statement for each kind. */
    public Map<UUID, Subject> subjects(Map<UUID, DeadlineSubject.Kind> kinds) {
        var subjects = new HashMap<UUID, Subject>();
        kinds.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())))
                .forEach((kind, ids) -> subjects.putAll(of(kind).findAll(ids)));
        return subjects;
    }
}
