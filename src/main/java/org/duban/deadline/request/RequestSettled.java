package org.duban.deadline.request;

import org.duban.shared.Conflict;

/** Somebody has ruled on it already, or it was taken back. */
class RequestSettled extends Conflict {}
