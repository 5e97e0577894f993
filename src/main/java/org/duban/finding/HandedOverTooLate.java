package org.duban.finding;

import org.duban.shared.Conflict;

/** Having been late stays with the unit that was: what is past its deadline is not handed down any more. */
class HandedOverTooLate extends Conflict {}
