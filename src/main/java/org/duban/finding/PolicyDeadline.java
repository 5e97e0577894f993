package org.duban.finding;

import lombok.RequiredArgsConstructor;
import org.duban.deadline.DueBy;
import org.duban.standard.CheckItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the item's policy gives where nobody set a deadline; a finding without an item needs one to be set. */
@Component
@RequiredArgsConstructor
class PolicyDeadline {

    private final CheckItems items;

    DueBy orElse(@Nullable DueBy due, Finding finding) {
        if (due != null) {
            return due;
        }
        if (finding.getCheckItemId() == null) {
            throw new DeadlineMissing();
        }
        return DueBy.of(items.require(finding.getCheckItemId()).term());
    }
}
