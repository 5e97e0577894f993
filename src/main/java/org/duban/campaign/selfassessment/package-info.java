/** What a campaign gives itself by its own standards (自评得分): item by item, with what it loses and who answers for it. */
@NullMarked
@NamedInterface("self-assessment")
package org.duban.campaign.selfassessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
