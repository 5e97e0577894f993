/** Pages and interface of the accounts; other pages print slips for them. */
@NullMarked
@NamedInterface("web")
package org.duban.account.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
