/** What was found at one place is looked for at others (举一反三). */
@NullMarked
@NamedInterface("elsewhere")
package org.duban.finding.elsewhere;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
