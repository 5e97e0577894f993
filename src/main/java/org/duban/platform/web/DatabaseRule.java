package org.duban.platform.web;

import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** A rule that the database holds against every write, and that a feature can explain. */
@FunctionalInterface
public interface DatabaseRule {

    /** Null where it was another rule. */
    @Nullable
    DomainException explain(DataIntegrityViolationException refused);
}
