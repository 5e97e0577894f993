package org.duban.inspection;

import org.duban.shared.NotFound;

/** The place is not on the route of the round. */
class StopNotFound extends NotFound {}
