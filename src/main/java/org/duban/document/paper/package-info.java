/** A document as data, and the three forms that it is given: a page to print, DOCX and XLSX. */
@NullMarked
@NamedInterface("paper")
package org.duban.document.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
