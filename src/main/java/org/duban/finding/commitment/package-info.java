/** What units promised (表态承诺), and whether they kept it: the outcome follows from the findings and tasks that it is about. */
@NullMarked
@NamedInterface("commitment")
package org.duban.finding.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
