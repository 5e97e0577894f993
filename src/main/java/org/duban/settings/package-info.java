/** What the installation is set to, where that comes from and what it does. */
@NullMarked
@ApplicationModule(
        displayName = "Settings 设置",
        allowedDependencies = {"account"})
package org.duban.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
