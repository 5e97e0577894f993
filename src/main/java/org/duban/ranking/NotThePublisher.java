package org.duban.ranking;

import org.duban.shared.Forbidden;

/** Only a supervisor ranks and publishes. */
class NotThePublisher extends Forbidden {}
