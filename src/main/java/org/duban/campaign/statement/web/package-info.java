/** Pages and interface of the statements of responsibility. */
@NullMarked
package org.duban.campaign.statement.web;

import org.jspecify.annotations.NullMarked;
