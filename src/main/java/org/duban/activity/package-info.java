/** The append-only log of everything that happened to anything. */
@NullMarked
@ApplicationModule(
        displayName = "Activity 日志",
        allowedDependencies = {"shared"})
package org.duban.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
