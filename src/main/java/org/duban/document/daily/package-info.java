/** What offices write day by day: bulletins, briefs and ledgers, composed from what is recorded. */
@NullMarked
package org.duban.document.daily;

import org.jspecify.annotations.NullMarked;
