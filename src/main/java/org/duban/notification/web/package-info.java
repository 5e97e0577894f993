/** Pages and interface of the inbox, its settings and the channels. */
@NullMarked
package org.duban.notification.web;

import org.jspecify.annotations.NullMarked;
