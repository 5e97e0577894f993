/** The notice of a ranking (排名通报). */
@NullMarked
@NamedInterface("notice")
package org.duban.document.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
