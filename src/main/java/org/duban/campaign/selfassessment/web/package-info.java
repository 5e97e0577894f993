/** Pages and interface of the self-assessment. */
@NullMarked
package org.duban.campaign.selfassessment.web;

import org.jspecify.annotations.NullMarked;
