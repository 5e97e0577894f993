/** The wall chart, the plans of tasks and the list of what lags, as pages, files and by call. */
@NullMarked
package org.duban.campaign.plan.web;

import org.jspecify.annotations.NullMarked;
