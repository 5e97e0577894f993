/** Planning back from the end date (倒排工期): plans and their curves, sections, dependencies, baselines, lag. */
@NullMarked
@NamedInterface("plan")
package org.duban.campaign.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
