/** Versioned standards: sections, check items, points and deadline policies. */
@NullMarked
@ApplicationModule(
        displayName = "Standards 标准",
        allowedDependencies = {"deadline", "unit", "account", "activity"})
package org.duban.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
