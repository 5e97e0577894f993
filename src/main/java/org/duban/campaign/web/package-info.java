/** Pages and interface of the campaigns and their tasks. */
@NullMarked
package org.duban.campaign.web;

import org.jspecify.annotations.NullMarked;
