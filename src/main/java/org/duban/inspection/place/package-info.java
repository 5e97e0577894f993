/** What is known of a place: its findings, rounds, checklists and status through time, as far as the reader may see them. */
@NullMarked
package org.duban.inspection.place;

import org.jspecify.annotations.NullMarked;
