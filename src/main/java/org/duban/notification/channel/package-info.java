/** The ways out of the house: mail, group robots, other systems; and what is on its way there. */
@NullMarked
package org.duban.notification.channel;

import org.jspecify.annotations.NullMarked;
