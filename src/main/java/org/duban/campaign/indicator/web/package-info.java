/** The pages and the interface of indicators. */
@NullMarked
package org.duban.campaign.indicator.web;

import org.jspecify.annotations.NullMarked;
