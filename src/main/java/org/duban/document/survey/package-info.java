/** How a survey went (排查情况) as a paper. */
@NullMarked
package org.duban.document.survey;

import org.jspecify.annotations.NullMarked;
