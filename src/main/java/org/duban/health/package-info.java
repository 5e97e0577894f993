/** Whether the installation does what it must do without anybody's looking, and what to do where it does not. */
@NullMarked
@ApplicationModule(
        displayName = "Health 运行状况",
        allowedDependencies = {})
package org.duban.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
