/** Pages and interface of the accounts. */
@NullMarked
package org.duban.account.web;

import org.jspecify.annotations.NullMarked;
