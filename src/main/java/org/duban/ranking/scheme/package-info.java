/** The rules by which units are ranked, as data that the office keeps: deductions, rates, marks from the field, or a mix. */
@NullMarked
@NamedInterface("scheme")
package org.duban.ranking.scheme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
