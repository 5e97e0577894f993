package org.duban.campaign;

import org.duban.shared.Forbidden;

/** The account may see the task, but the milestone is another unit's to reach. */
class NotTheLeadUnit extends Forbidden {}
