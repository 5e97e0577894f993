package org.duban.deadline.request;

import org.duban.shared.Conflict;

/** The same was asked for already and waits for a ruling. */
class RequestPending extends Conflict {}
