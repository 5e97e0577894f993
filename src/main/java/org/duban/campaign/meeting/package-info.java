/** Meetings of a campaign: their minutes, the decisions that become tasks, and who has read them. */
@NullMarked
@NamedInterface("meeting")
package org.duban.campaign.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
