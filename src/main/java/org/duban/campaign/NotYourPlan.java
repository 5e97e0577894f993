package org.duban.campaign;

import org.duban.shared.Forbidden;

/** The account may see the task, but its plan is the lead unit's. */
class NotYourPlan extends Forbidden {}
