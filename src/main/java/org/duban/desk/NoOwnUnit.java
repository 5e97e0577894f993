package org.duban.desk;

import org.duban.shared.NotFound;

/** The account belongs to no unit, so there is no card of its own. */
class NoOwnUnit extends NotFound {}
