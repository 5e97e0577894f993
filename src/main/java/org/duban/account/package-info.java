/** People who sign in: their roles, their unit, passwords, tokens and throttling. */
@NullMarked
@ApplicationModule(
        displayName = "Accounts 账号",
        allowedDependencies = {"unit", "activity"})
package org.duban.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
