package org.duban.campaign.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.plan.Dependencies;
import org.jspecify.annotations.Nullable;

/** What a task waits for, with some empty rows for more. */
record DependencyForm(
        @Nullable List<After> afterTask, @Nullable Long version) {

    private static final int SPARE = 2;

    /** A row; one without a task is none. */
    record After(@Nullable UUID task, @Nullable Integer lagDays) {}

    static DependencyForm of(List<Dependencies.Neighbour> before, long version) {
        var rows = new ArrayList<After>();
        before.stream()
                .filter(neighbour -> neighbour.title() != null)
                .forEach(neighbour -> rows.add(new After(neighbour.id(), neighbour.lagDays())));
        for (int spare = 0; spare < SPARE; spare++) {
            rows.add(new After(null, 0));
        }
        return new DependencyForm(rows, version);
    }

    List<Dependencies.After> toAfter() {
        return afterTask == null
                ? List.of()
                : afterTask.stream()
                        .filter(row -> row.task() != null)
                        .map(row -> new Dependencies.After(
                                Objects.requireNonNull(row.task()), Objects.requireNonNullElse(row.lagDays(), 0)))
                        .toList();
    }
}
