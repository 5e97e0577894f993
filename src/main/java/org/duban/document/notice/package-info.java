/** The notice of a ranking (排名通报). */
@NullMarked
package org.duban.document.notice;

import org.jspecify.annotations.NullMarked;
