/** What every page and every call of the interface shares: layout, language, errors, routes. */
@NullMarked
package org.duban.platform.web;

import org.jspecify.annotations.NullMarked;
