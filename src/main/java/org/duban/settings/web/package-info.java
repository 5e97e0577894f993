/** The page of the settings. */
@NullMarked
package org.duban.settings.web;

import org.jspecify.annotations.NullMarked;
