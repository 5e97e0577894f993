/** Words every feature speaks: aggregate roots, identifiers, refusals. No feature, no input or output. */
@NullMarked
@ApplicationModule(
        displayName = "Shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.duban.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
