package org.duban.campaign;

import org.duban.shared.Forbidden;

/** The account may see the task, but not report on it. */
class NotYourTask extends Forbidden {}
