package org.duban.campaign.plan.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.plan.Dependencies;
import org.duban.platform.web.FormRows;
import org.jspecify.annotations.Nullable;

/** What a task waits for, with some empty rows for more. */
record DependencyForm(
        @Nullable List<After> afterTask, @Nullable Long version) {

    private static final int SPARE = 2;

    /** A row; one without a task is none. */
    record After(@Nullable UUID task, @Nullable Integer lagDays) {

        static final After EMPTY = new After(null, 0);
    }

    DependencyForm {
        afterTask = FormRows.gapless(afterTask, After.EMPTY);
    }

    static DependencyForm of(List<Dependencies.Neighbour> before, long version) {
        var rows = before.stream()
                .filter(neighbour -> neighbour.title() != null)
                .map(neighbour -> new After(neighbour.id(), neighbour.lagDays()))
                .toList();
        return new DependencyForm(FormRows.withRoom(rows, SPARE, After.EMPTY), version);
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
