/** Responsible units in their tree, their ranking leagues, and the places they have adopted. */
@NullMarked
@ApplicationModule(
        displayName = "Units 单位",
        allowedDependencies = {"activity"})
package org.duban.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
