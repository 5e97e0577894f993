/** Pages and interface of the findings; other pages list findings by the same rows. */
@NullMarked
@NamedInterface("web")
package org.duban.finding.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
