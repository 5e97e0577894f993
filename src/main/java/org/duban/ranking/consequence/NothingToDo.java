package org.duban.ranking.consequence;

import org.duban.shared.Conflict;

/** A deduction is on record once it is confirmed; there is no more to come of it. */
public class NothingToDo extends Conflict {}
