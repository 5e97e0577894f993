/** What each page is for and what one does there, told beside the page; a sheet of paper for each role. */
@NullMarked
@ApplicationModule(
        displayName = "Help 帮助",
        allowedDependencies = {"account"})
package org.duban.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
