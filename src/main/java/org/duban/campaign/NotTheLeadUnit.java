package org.duban.campaign;

import org.duban.shared.Forbidden;

/** The account may see the task, but what is reported is the lead unit's to say. */
class NotTheLeadUnit extends Forbidden {}
