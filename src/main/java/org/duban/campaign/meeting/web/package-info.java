/** Pages and interface of the meetings. */
@NullMarked
package org.duban.campaign.meeting.web;

import org.jspecify.annotations.NullMarked;
