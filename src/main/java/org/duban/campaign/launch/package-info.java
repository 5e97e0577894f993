/** The wizard that prepares a campaign after the pattern of another one: its rules, its organisation, its tasks with their dates moved. */
@NullMarked
@NamedInterface("launch")
package org.duban.campaign.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
