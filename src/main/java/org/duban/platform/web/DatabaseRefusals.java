package org.duban.platform.web;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Puts what the database refused, whichever write it was, into the words of the domain. */
@Component
@RequiredArgsConstructor
class DatabaseRefusals {

    private final List<DatabaseRule> rules;

    /** Null where no rule is known under the name that the database gave. */
    @Nullable
    DomainException explain(@Nullable Throwable cause) {
        return cause instanceof DataIntegrityViolationException refused
                ? rules.stream()
                        .map(rule -> rule.explain(refused))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
