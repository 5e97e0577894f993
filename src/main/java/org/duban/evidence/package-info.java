/** Photos and files that prove something, kept by their content. */
@NullMarked
@ApplicationModule(
        displayName = "Evidence 证据",
        allowedDependencies = {"account", "activity", "health"})
package org.duban.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
