package org.duban.ranking;

import org.duban.shared.NotFound;

/** The unit does not take part in the edition. */
class StandingNotFound extends NotFound {}
